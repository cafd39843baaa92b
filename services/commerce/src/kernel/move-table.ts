/** From where to where something may move: every state, with the states that may follow it. */
export type Moves<State extends string> = Readonly<Record<State, readonly State[]>>;

/** States are data: one table says how a piece, an order, a parcel, a batch, an act or a call may move. */
export class MoveTable<State extends string> {
  constructor(private readonly moves: Moves<State>) {}

  mayMove(from: State, to: State): boolean {
    return this.moves[from].includes(to);
  }

  /** @throws what `refusal` makes, when the table holds no such move */
  requireMove(from: State, to: State, refusal: () => Error): void {
    if (!this.mayMove(from, to)) throw refusal();
  }

  /** Where something must be that moves to this state: for statements that move many rows at once. */
  sourcesOf(to: State): State[] {
    return this.states.filter((from) => this.mayMove(from, to));
  }

  /** From where nothing moves any more. */
  isEnd(state: State): boolean {
    return this.moves[state].length === 0;
  }

  /** The fewest moves that lead there, without the state it is in; undefined when none do. */
  wayBetween(from: State, to: State): State[] | undefined {
    const ways: State[][] = [[from]];
    const seen = new Set<State>([from]);
    for (const way of ways) {
      const last = way.at(-1)!;
      if (last === to) return way.slice(1);
      for (const next of this.moves[last]) {
        if (!seen.has(next)) ways.push([...way, next]);
        seen.add(next);
      }
    }
    return undefined;
  }

  private get states(): State[] {
    return Object.keys(this.moves) as State[];
  }
}
