/**
 * Lets a screen wait for the verdict on a command it sent (the desk shows a refusal where it was asked).
 */
import type { Database } from "./database";
import type { Answered } from "./shapes";

export class Answers {
  private readonly waiting = new Map<string, ((answer: Answered) => void)[]>();

  constructor(private readonly db: Database) {}

  async wait(id: string): Promise<Answered> {
    const answer = new Promise<Answered>((resolve) => {
      this.waiting.set(id, [...(this.waiting.get(id) ?? []), resolve]);
    });
    const kept = await this.db.get("answered", id);
    return kept ?? answer;
  }

  /** Another tab may have filed verdicts: look again for what is waited for. */
  async look(): Promise<void> {
    for (const id of [...this.waiting.keys()]) {
      const kept = await this.db.get("answered", id);
      if (kept) this.tell([kept]);
    }
  }

  tell(answers: readonly Answered[]): void {
    for (const answer of answers) {
      for (const resolve of this.waiting.get(answer.id) ?? []) resolve(answer);
      this.waiting.delete(answer.id);
    }
  }
}
