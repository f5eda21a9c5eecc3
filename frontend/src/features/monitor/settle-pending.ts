import { describeProblem, ProblemError, UnreachableError } from "@/api/problem";
import type { Alert } from "@/api/types";
import type { Pending, PendingBook, Step } from "./pending-book";

interface Desk {
  send: (pending: Pending) => Promise<unknown>;
  look: (alertId: string) => Promise<Alert>;
  /** The name of whoever made the decisions. */
  me: string;
}

/** Sends what waits, in order, until the line is gone again. What the server refuses stays, with its reason. */
export async function settlePending(book: PendingBook, desk: Desk): Promise<void> {
  for (const pending of book.all().filter((each) => each.refused === undefined)) {
    try {
      await desk.send(pending);
      book.remove(pending.id);
    } catch (error) {
      if (error instanceof UnreachableError) {
        return;
      }
      if (await wasDone(pending, desk)) {
        book.remove(pending.id);
      } else {
        book.refuse(pending.id, describeProblem(error));
      }
      if (!(error instanceof ProblemError)) {
        throw error;
      }
    }
  }
}

/** Whether it had arrived, and only the answer was lost. */
async function wasDone(pending: Pending, desk: Desk): Promise<boolean> {
  try {
    return standsSo(await desk.look(pending.alertId), pending.step, desk.me);
  } catch {
    return false;
  }
}

function standsSo(alert: Alert, step: Step, me: string): boolean {
  switch (step.kind) {
    case "take":
      return alert.takenBy?.name === me;
    case "dismiss":
      return alert.status === "DISMISSED" && alert.decidedBy?.name === me && alert.dismissReason === step.reason;
    case "confirm":
      return ["PENDING_REVIEW", "CONFIRMED"].includes(alert.status) && alert.decidedBy?.name === me;
  }
}
