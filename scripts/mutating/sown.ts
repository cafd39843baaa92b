import type { Mutant } from './mutants.ts';

/** A fault sown on purpose: its name, the file under contracts/, words that stand there once, and what replaces them. */
type Sown = [name: string, file: string, text: string, replacement: string];

/** By test contract and function of `test/contracts/fuzz/`: the faults that this one must notice by itself. */
const FAULTS: Record<string, Record<string, Sown[]>> = {
  CertificateInvariants: {
    invariant_SealedPiecesVerify: [
      [
        'leave the place out of the tree',
        'libraries/PositionalTree.sol',
        'place := shr(1, place)',
        'place := 0',
      ],
      [
        'record no sealers',
        'CertificateRegistry.sol',
        'act.size, false, quorum.signers);',
        'act.size, false, KeyIndexes.wrap(1));',
      ],
    ],
    invariant_ChangedPiecesAreUnknown: [
      [
        'skip the comparison with the root',
        'CertificateRegistry.sol',
        'return PositionalTree.rootOf(leafOf(certificate), place, proof) == root;',
        'return PositionalTree.rootOf(leafOf(certificate), place, proof) != 0;',
      ],
    ],
    invariant_NumbersAreDisjointAndGapFree: [
      [
        'skip the first-number check',
        'CertificateRegistry.sol',
        'if (act.first != line.nextOf()) revert',
        'if (act.first == 0) revert',
      ],
      [
        'count the size one short',
        'libraries/NumberLine.sol',
        'return Line(first + size, year, issuedInYear + size);',
        'return Line(first + size - 1, year, issuedInYear + size);',
      ],
    ],
    invariant_YearsStayWithinCapacity: [
      [
        'skip the capacity check',
        'libraries/NumberLine.sol',
        'if (uint256(issuedInYear) + size > capacity) {',
        'if (size > capacity) {',
      ],
      [
        'begin a new count with every batch',
        'libraries/NumberLine.sol',
        'year == line.year ? line.issuedInYear : 0',
        'year != line.year ? line.issuedInYear : 0',
      ],
    ],
    invariant_TokensAreNeverMoreThanNumbers: [
      [
        'mint a second token at a claim',
        'CertificateToken.sol',
        '_mint(to, tokenId);',
        '_mint(to, tokenId);\n        _mint(to, tokenId ^ (1 << 200));',
      ],
    ],
    invariant_PiecesBelongToWhomTheyWereGiven: [
      [
        'let anybody sign a move',
        'CertificateToken.sol',
        'if (!SignatureCheck.isSignedByWallet(owner, _hashTypedDataV4(structHash), signature)) {',
        'if (signature.length == 0) {',
      ],
      [
        'let any code claim any piece',
        'CertificateToken.sol',
        '|| signer != certificate.claimKey',
        '|| signer == address(0)',
      ],
    ],
    invariant_NothingMovesWhileBlocked: [
      [
        'let lost pieces move',
        'CertificateToken.sol',
        'if (custody.lost) revert PieceLost(tokenId, custody.reportedAt);',
        '',
      ],
      [
        'let suspended pieces be claimed',
        'CertificateToken.sol',
        'if (state != PieceState.Active) revert CertificateNotActive(tokenId, state);\n        bytes32 digest',
        'bytes32 digest',
      ],
    ],
    invariant_WithdrawnStaysWithdrawn: [
      [
        'let a withdrawal be undone',
        'CertificateRegistry.sol',
        'status.state == PieceState.Withdrawn || status.state == act.state',
        'status.state == act.state',
      ],
    ],
    invariant_SuccessorsNeverLeadInACircle: [
      [
        'let a batch be superseded again',
        'CertificateRegistry.sol',
        'if (_batchOf(cooperativeId, root).superseded) revert BatchAlreadySuperseded(cooperativeId, root);',
        '_batchOf(cooperativeId, root);',
      ],
    ],
    invariant_SupersededStaysSuperseded: [
      [
        'let the successor of a batch be replaced',
        'CertificateRegistry.sol',
        'if (_batchOf(cooperativeId, root).superseded) revert BatchAlreadySuperseded(cooperativeId, root);',
        '_batchOf(cooperativeId, root);',
      ],
      [
        'leave what was given back superseded in the batch',
        'CertificateRegistry.sol',
        'batch.superseded = false;',
        '',
      ],
    ],
    invariant_OnlyWhatThievesTookIsGivenBack: [
      [
        'give back what honest signers replaced',
        'CertificateRegistry.sol',
        'if (batch.superseded && !_crafts.isQuorumStolen(cooperativeId, status.signers, status.setAt)) {',
        'if (batch.superseded && status.setAt == 0) {',
      ],
      [
        'endorse what nobody doubts',
        'CertificateRegistry.sol',
        'if (!batch.superseded && !suspect) revert',
        'if (!batch.superseded && batch.issuedAt == 0) revert',
      ],
    ],
  },
  CraftInvariants: {
    invariant_ClosedStaysClosed: [
      [
        'open a closed cooperative when it is reinstated',
        'craft/AuthorityActs.sol',
        'if (cooperative.state == CooperativeState.Suspended) cooperative.state = CooperativeState.Active;',
        'cooperative.state = CooperativeState.Active;',
      ],
    ],
    invariant_ClosedKeysStayClosed: [
      [
        'close a key again at a later date',
        'libraries/Keyring.sol',
        'if (key.closedAt != 0) revert ICraftErrors.KeyAlreadyClosed(keyId, key.closedAt);\n\n',
        '',
      ],
    ],
    invariant_OpenSignersAreCounted: [
      [
        'count a closed maker among the signers',
        'libraries/Keyring.sol',
        'if (kind == KeyKind.Signer) --cooperative.signerCount;',
        'if (cooperative.signerCount > 0) --cooperative.signerCount;',
      ],
    ],
    invariant_OriginsSayWhoAdmittedAndWhoStole: [
      [
        'forget who admitted a key',
        'libraries/Keyring.sol',
        'KeyOrigin(addedAt, 0, admittedBy)',
        'KeyOrigin(addedAt, 0, KeyIndexes.wrap(0))',
      ],
    ],
    invariant_TheftsReachAsFarAsThePlainTableSays: [
      [
        'do not follow a theft to the keys that the thief admitted',
        'libraries/TheftReach.sol',
        'if (KeyIndexes.unwrap(origin.admittedBy) == 0 || origin.addedAt < theftSince) return true;',
        'if (theftSince != 0) return true;',
      ],
    ],
    invariant_OlderVerdictsSurviveLaterThefts: [
      [
        'judge older batches by a later theft',
        'CraftRegistry.sol',
        'TheftReach.isStolen(_rings[cooperativeId].origins, theftSince, keyIndexes, moment)',
        'TheftReach.isStolen(_rings[cooperativeId].origins, theftSince, keyIndexes, moment | (1 << 39))',
      ],
    ],
    invariant_AStolenQuorumChangesNothing: [
      [
        'let a stolen quorum act',
        'craft/CraftStore.sol',
        'if (TheftReach.isStolen(ring.origins, cooperative.theftSince, signers, uint40(block.timestamp))) {',
        'if (cooperative.threshold == 0) {',
      ],
    ],
    invariant_ARecoveredBoardIsTheProposedOne: [
      [
        'carry out a recovery without waiting',
        'craft/CooperativeActs.sol',
        'if (block.timestamp < pending.executableAt) {',
        'if (pending.executableAt == 0) {',
      ],
      [
        'leave old signers in their seats at a recovery',
        'craft/CooperativeActs.sol',
        'if (closed.length != cooperative.signerCount) {',
        'if (closed.length > cooperative.signerCount) {',
      ],
    ],
  },
  TheftReachTest: {
    testFuzz_TheReachIsTheRecursiveOne: [
      [
        'ask at the wrong moment whether an admitting key was stolen',
        'libraries/TheftReach.sol',
        'if (_meetsCleanKey(origins, open, theftSince, origin.admittedBy, origin.addedAt)) return false;',
        'if (_meetsCleanKey(origins, open, theftSince, origin.admittedBy, moment)) return false;',
      ],
      [
        'forget one of two admitting keys',
        'libraries/TheftReach.sol',
        'open[index >> 8] |= 1 << (index & 0xff);',
        'open[index >> 8] = 1 << (index & 0xff);',
      ],
    ],
  },
  MessageInvariants: {
    invariant_NoMessageIsAcceptedTwice: [
      [
        'drop the version check',
        'CertificateRegistry.sol',
        'if (act.version != status.version + 1) revert',
        'if (act.version == 0) revert',
      ],
      [
        'drop the nonce check',
        'craft/CooperativeActs.sol',
        'if (envelope.nonce != cooperative.nonce) revert',
        'if (cooperative.nonce == type(uint32).max) revert',
      ],
    ],
    invariant_NoMessageIsAcceptedElsewhere: [
      [
        'take every signature for good',
        'libraries/Keyring.sol',
        'if (!SignatureCheck.isSigned(signed.key, scheme, digest, signed.signature)) {',
        'if (digest == 0) {',
      ],
    ],
    invariant_NoMessageIsAcceptedLate: [
      [
        'drop the deadline of acts on keys',
        'craft/CooperativeActs.sol',
        'if (block.timestamp > envelope.deadline) {',
        'if (envelope.deadline == 0) {',
      ],
      [
        'drop the deadline of acts on certificates',
        'CertificateRegistry.sol',
        'if (block.timestamp > deadline) revert DeadlinePassed(deadline, uint40(block.timestamp));',
        '',
      ],
    ],
    invariant_OnlyExactlyKOpenSignersAct: [
      [
        'count one signer twice',
        'libraries/Keyring.sol',
        'if (index <= previous) revert',
        'if (index < previous) revert',
      ],
      [
        'take fewer signatures than k',
        'libraries/Keyring.sol',
        'if (signatures.length != threshold) {',
        'if (signatures.length > threshold) {',
      ],
      [
        'let closed keys sign',
        'libraries/Keyring.sol',
        'if (key.closedAt != 0) revert ICraftErrors.KeyAlreadyClosed(keyId, key.closedAt);\n        // The id',
        '// The id',
      ],
      [
        'let makers sign',
        'libraries/Keyring.sol',
        'if (key.kind != KeyKind.Signer) revert ICraftErrors.KeyNotSigner(keyId, key.kind);\n        if (key.closedAt',
        'if (key.closedAt',
      ],
    ],
    invariant_NobodyActsForAnotherCooperative: [
      [
        'keep the keys of all cooperatives in one ring',
        'craft/CraftStore.sol',
        'ring = _rings[cooperativeId];\n        signers = ring.requireSigned(',
        'ring = _rings[CooperativeId.wrap(1)];\n        signers = ring.requireSigned(',
      ],
    ],
    invariant_NobodyWritesAnothersState: [
      [
        "keep every cooperative's statuses in one list",
        'CertificateRegistry.sol',
        '_statuses[cooperativeId][number] = Status(',
        '_statuses[CooperativeId.wrap(1)][number] = _statuses[CooperativeId.wrap(2)][number] = Status(',
      ],
    ],
    invariant_TheSenderNeverMatters: [
      [
        'let only one relayer submit',
        'CertificateRegistry.sol',
        'if (act.root == 0) revert RootMissing();',
        'if (act.root == 0 || uint160(msg.sender) % 2 == 0) revert RootMissing();',
      ],
    ],
    invariant_OnlyTheTwoOfficesArePrivileged: [
      [
        'let anybody do what the authority may',
        'craft/AuthorityActs.sol',
        'if (msg.sender != authority) revert NotAuthority(msg.sender);',
        '',
      ],
    ],
    invariant_TheOfficesCannotSign: [
      [
        'take the authority for a signer',
        'libraries/Keyring.sol',
        'key = ring.keys[keyId];\n        if (key.kind == KeyKind.None)',
        'key = ring.keys[keyId];\n        if (key.kind == KeyKind.None) key = Key(KeyKind.Signer, KeyScheme.Wallet, 0xffff, 1, 0);\n        if (key.kind == KeyKind.None)',
      ],
    ],
    invariant_NoEtherIsTaken: [
      [
        'take ether with a message',
        'CertificateRegistry.sol',
        'constructor(address craftRegistry_)',
        'receive() external payable {}\n\n    constructor(address craftRegistry_)',
      ],
    ],
    invariant_ViewsNeverRevert: [
      [
        'read beyond the batch',
        'CertificateRegistry.sol',
        'if (batch.issuedAt == 0 || certificate.number < batch.first) return false;',
        '',
      ],
    ],
  },
  NumberLineTest: {
    testFuzz_OneStepIsThePlainOne: [
      ['take a year for 364 days', 'libraries/NumberLine.sol', 'YEAR = 365 days', 'YEAR = 364 days'],
      [
        'refuse numbers long before the last',
        'libraries/NumberLine.sol',
        'uint256(first) + size > type(uint32).max',
        'uint256(first) + size > type(uint24).max',
      ],
    ],
  },
  PositionalTreeTest: {
    testFuzz_DepthIsTheCeilingOfLog2: [
      [
        'round the depth of a tree down',
        'libraries/PositionalTree.sol',
        'Math.Rounding.Ceil',
        'Math.Rounding.Floor',
      ],
    ],
  },
  EncodingsTest: {
    testFuzz_ATokenIdSplitsIntoItsParts: [
      [
        'shift the number into the cooperative',
        'libraries/TokenId.sol',
        '<< 32) | number',
        '<< 31) | number',
      ],
    ],
    testFuzz_AContentAddressHoldsItsDigest: [
      ['name another codec in a content address', 'libraries/ContentAddress.sol', '0x01551220', '0x01701220'],
    ],
  },
};

/** The sown mutants whose file, name or test contains one of the words; all when there is none. */
export function sownMutants(readSource: (file: string) => Buffer, words: string[] = []): Mutant[] {
  return Object.entries(FAULTS).flatMap(([contract, tests]) =>
    Object.entries(tests).flatMap(([test, faults]) =>
      faults
        .filter(
          ([name, file]) =>
            words.length === 0 || words.some((word) => `${name} ${file} ${test}`.includes(word)),
        )
        .map(([name, file, text, replacement]) => {
          const path = `contracts/${file}`;
          const source = readSource(path);
          const start = source.indexOf(text);
          if (start < 0 || source.includes(text, start + 1)) {
            throw new Error(`The words of "${name}" do not stand once in ${path}.`);
          }
          return {
            file: path,
            operator: 'sown' as const,
            start,
            end: start + Buffer.byteLength(text),
            to: replacement,
            before: text,
            after: name,
            noticedBy: { contract, test },
          };
        }),
    ),
  );
}
