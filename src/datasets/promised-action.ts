/** An action that a deck promises, in the columns of the contract's `plan_actions`, for the review after it. */
export interface PromisedAction {
  readonly action_id: string;
  readonly title: string;
  readonly owner: string;
  /** `YYYY-MM-DD`. */
  readonly due_on: string;
  readonly figure: string | null;
  readonly expected: number | null;
}
