import { useState } from "react";
import type { Alert, Session } from "@/api/types";
import type { AlertDecisions } from "./alert-decisions";
import { type Pending, PendingBook, type Step } from "./pending-book";
import { settlePending } from "./settle-pending";

/** Keeps decisions that could not be sent, and sends them when they can be. */
export function usePendingDecisions(storeId: string, me: Session, decisions: AlertDecisions) {
  const [book] = useState(() => new PendingBook(storeId, me.email));
  const [running] = useState<{ settling?: Promise<void> }>({});

  const send = ({ alertId, step }: Pending) => {
    switch (step.kind) {
      case "take":
        return decisions.take({ id: alertId }, step.as);
      case "dismiss":
        return decisions.dismiss({ id: alertId }, step.reason);
      case "confirm":
        return decisions.confirm({ id: alertId }, step.body);
    }
  };

  return {
    book,
    keep: (alert: Alert, step: Step) =>
      book.add({
        id: crypto.randomUUID(),
        at: new Date().toISOString(),
        alertId: alert.id,
        camera: alert.camera.name,
        step,
      }),
    /** One at a time: the line may come back in several ways at once. */
    settle: () => {
      running.settling ??= settlePending(book, { send, look: decisions.look, me: me.name }).finally(() => {
        running.settling = undefined;
      });
      return running.settling;
    },
  };
}
