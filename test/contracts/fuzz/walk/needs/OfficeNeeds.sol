// SPDX-License-Identifier: MIT
pragma solidity 0.8.35;

import {ICraftErrors} from "../../../../../contracts/interfaces/ICraftErrors.sol";
import {Needs} from "./Needs.sol";

/// @title What the offices must have done
/// @notice An act, in a state, with its outcome.
abstract contract OfficeNeeds is Needs {
    function _needOffices() internal view {
        _need("admit", "", ICraftErrors.ThresholdOutOfRange.selector);
        _need("admit", "", DONE);
        _need("setProfile", "closed", ICraftErrors.ProfileMissing.selector);
        _need("setProfile", "closed", DONE);
        _need("setProfile", "one signs", ICraftErrors.ProfileMissing.selector);
        _need("setProfile", "one signs", DONE);
        _need("setProfile", "several sign", ICraftErrors.ProfileMissing.selector);
        _need("setProfile", "several sign", DONE);
        _need("setProfile", "suspended", ICraftErrors.ProfileMissing.selector);
        _need("setProfile", "suspended", DONE);
        _need("raiseCapacity", "closed", ICraftErrors.CooperativeAlreadyClosed.selector);
        _need("raiseCapacity", "one signs", DONE);
        _need("raiseCapacity", "several sign", DONE);
        _need("raiseCapacity", "suspended", DONE);
        _need("lowerCapacity", "closed", ICraftErrors.CooperativeAlreadyClosed.selector);
        _need("lowerCapacity", "one signs", ICraftErrors.CapacityNotLower.selector);
        _need("lowerCapacity", "one signs", DONE);
        _need("lowerCapacity", "several sign", ICraftErrors.CapacityNotLower.selector);
        _need("lowerCapacity", "several sign", DONE);
        _need("lowerCapacity", "suspended", ICraftErrors.CapacityNotLower.selector);
        _need("lowerCapacity", "suspended", DONE);
        _need("suspend", "closed", ICraftErrors.SuspensionOutOfRange.selector);
        _need("suspend", "closed", DONE);
        _need("suspend", "one signs", ICraftErrors.SuspensionOutOfRange.selector);
        _need("suspend", "one signs", DONE);
        _need("suspend", "several sign", DONE);
        _need("suspend", "suspended", DONE);
        _need("reinstate", "closed", ICraftErrors.CooperativeNotSuspended.selector);
        _need("reinstate", "closed", DONE);
        _need("reinstate", "one signs", ICraftErrors.CooperativeNotSuspended.selector);
        _need("reinstate", "several sign", ICraftErrors.CooperativeNotSuspended.selector);
        _need("reinstate", "suspended", DONE);
        _need("close", "closed", ICraftErrors.CooperativeAlreadyClosed.selector);
        _need("close", "one signs", DONE);
        _need("close", "several sign", DONE);
        _need("announceSuccessor", "", ICraftErrors.SuccessorWithoutCode.selector);
        _need("announceSuccessor", "", DONE);
        _need("pretend", "guardian", ICraftErrors.NotAuthority.selector);
        _need("pretend", "somebody", ICraftErrors.NotAuthority.selector);
        _need("pretend", "somebody", ICraftErrors.NotAuthorityOrGuardian.selector);
        _need("proposeRecovery", "closed", ICraftErrors.CooperativeAlreadyClosed.selector);
        _need("proposeRecovery", "one signs", ICraftErrors.ThresholdOutOfRange.selector);
        _need("proposeRecovery", "one signs", DONE);
        _need("proposeRecovery", "several sign", ICraftErrors.ThresholdOutOfRange.selector);
        _need("proposeRecovery", "several sign", DONE);
        _need("proposeRecovery", "suspended", ICraftErrors.ThresholdOutOfRange.selector);
        _need("proposeRecovery", "suspended", DONE);
        _need("executeRecovery", "closed", ICraftErrors.CooperativeAlreadyClosed.selector);
        _need("executeRecovery", "one signs", ICraftErrors.RecoveryExpired.selector);
        _need("executeRecovery", "one signs", ICraftErrors.RecoveryTooEarly.selector);
        _need("executeRecovery", "one signs", ICraftErrors.RecoveryUnknown.selector);
        _need("executeRecovery", "one signs", DONE);
        _need("executeRecovery", "several sign", ICraftErrors.RecoveryExpired.selector);
        _need("executeRecovery", "several sign", ICraftErrors.RecoveryTooEarly.selector);
        _need("executeRecovery", "several sign", ICraftErrors.RecoveryUnknown.selector);
        _need("executeRecovery", "several sign", DONE);
        _need("executeRecovery", "suspended", ICraftErrors.RecoveryExpired.selector);
        _need("executeRecovery", "suspended", ICraftErrors.RecoveryTooEarly.selector);
        _need("executeRecovery", "suspended", ICraftErrors.RecoveryUnknown.selector);
        _need("executeRecovery", "suspended", DONE);
        _need("dateTheft", "closed", ICraftErrors.TheftAlreadyDated.selector);
        _need("dateTheft", "closed", DONE);
        _need("dateTheft", "one signs", ICraftErrors.TheftAlreadyDated.selector);
        _need("dateTheft", "one signs", ICraftErrors.TheftOutOfRange.selector);
        _need("dateTheft", "one signs", DONE);
        _need("dateTheft", "several sign", ICraftErrors.TheftAlreadyDated.selector);
        _need("dateTheft", "several sign", DONE);
        _need("dateTheft", "suspended", ICraftErrors.TheftAlreadyDated.selector);
        _need("dateTheft", "suspended", DONE);
    }
}
