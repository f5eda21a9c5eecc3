import { createContext, type ReactNode, useContext, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LiveState } from "@/api/live-stream";
import { describeProblem, UnreachableError } from "@/api/problem";
import type { Alert, AlertResponse, PaymentRequest, Session, Store } from "@/api/types";
import { QrSheet } from "@/ui/qr-sheet";
import { useAlertDecisions } from "./alert-decisions";
import { ConfirmSheet } from "./confirm-sheet";
import { DismissSheet } from "./dismiss-sheet";
import { MoreSheet } from "./more-sheet";
import { type Notice, NoticeBar } from "./notice-bar";
import type { Step } from "./pending-book";
import { PendingDecisions } from "./pending-decisions";
import { PoliceSheet } from "./police-sheet";
import { usePendingDecisions } from "./use-pending-decisions";

type Question = "dismiss" | "confirm" | "more" | "police";

interface Desk {
  /** Opens the sheet that asks what is needed for the decision; puts away what came of a test clip. */
  ask: (question: Question, alert: Alert) => void;
  /** @param as how they look after it; left out by who only says that it is theirs */
  take: (alert: Alert, as?: AlertResponse) => void;
  release: (alert: Alert) => void;
  /** Makes one of an alert's recordings a card of its own; tells which when it is one. */
  separate: (recordingId: string, onDone: (alertId: string) => void) => void;
  isMine: (alert: Alert) => boolean;
}

const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) {
    throw new Error("useDesk needs a DecisionDesk above it");
  }
  return desk;
}

interface DecisionDeskProps {
  store: Store;
  me: Session;
  live: LiveState;
  /** What stands above every page beside the decisions that wait. */
  notes: ReactNode;
  /** More that can be done about an alert; calls `onDone` when it was. */
  more: (alert: Alert, onDone: () => void) => ReactNode;
  children: ReactNode;
}

/** The sheets and the undo bar of Monitor; cards and viewer below it ask for decisions through `useDesk`. */
export function DecisionDesk({ store, me, live, notes, more, children }: DecisionDeskProps) {
  const { t } = useTranslation("store");
  const decisions = useAlertDecisions(store.id);
  const pending = usePendingDecisions(store.id, me, decisions);
  const [asked, setAsked] = useState<{ question: Question; alert: Alert } | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [request, setRequest] = useState<PaymentRequest | null>(null);

  /** Without a line the decision is kept on this device and sent when there is one. */
  const keep = (alert: Alert, step: Step) => (error: unknown) => {
    if (!(error instanceof UnreachableError)) {
      throw error;
    }
    pending.keep(alert, step);
    close();
    setNotice({ kind: "kept", text: t("pending.kept") });
  };
  const refuse = (error: unknown) => setNotice({ kind: "refused", text: describeProblem(error) });
  const close = () => setAsked(null);
  const decided = (alert: Alert, text: string) => {
    close();
    setNotice({ kind: "decided", text, alert });
  };

  const responded = (alert: Alert, as: AlertResponse) =>
    setNotice({ kind: "taken", text: t(`response.${as}.done`), alert });
  const takeBack = (of: Alert, kind: "decided" | "taken") =>
    (kind === "decided" ? decisions.undo(of) : decisions.release(of)).then(() => setNotice(null), refuse);

  /** What came of a test clip asks for no reason: it can only be put away. */
  const putAway = (alert: Alert) =>
    void decisions.dismiss(alert, "OTHER").then((done) => decided(done, t("testAlert.done")), refuse);

  const desk: Desk = {
    ask: (question, alert) => (alert.test ? putAway(alert) : setAsked({ question, alert })),
    take: (alert, as) =>
      void decisions
        .take(alert, as)
        .then((taken) => as && responded(taken, as), keep(alert, { kind: "take", as }))
        .catch(refuse),
    release: (alert) => void decisions.release(alert).catch(refuse),
    separate: (recordingId, onDone) => void decisions.separate(recordingId).then((alone) => onDone(alone.id), refuse),
    isMine: (alert) => alert.takenBy?.name === me.name,
  };

  const mayRespond = (alert: Alert) => alert.status === "NEW" && (alert.takenBy === null || desk.isMine(alert));
  const sheet = { alert: asked?.alert ?? null, store, onClose: close };
  return (
    <DeskContext value={desk}>
      <div className="app__notes">
        {notes}
        <PendingDecisions book={pending.book} timeZone={store.timeZone} live={live} settle={pending.settle} />
      </div>
      {children}
      <DismissSheet
        {...sheet}
        open={asked?.question === "dismiss"}
        onDismiss={(alert, reason) =>
          decisions
            .dismiss(alert, reason)
            .then(
              (done) => decided(done, t("dismiss.done", { reason: t(`dismiss.reason.${reason}`) })),
              keep(alert, { kind: "dismiss", reason }),
            )
        }
      />
      <ConfirmSheet
        {...sheet}
        open={asked?.question === "confirm"}
        onConfirm={(alert, body) =>
          decisions
            .confirm(alert, body)
            .then((done) => decided(done, t("confirm.done")), keep(alert, { kind: "confirm", body }))
        }
      />
      <MoreSheet
        {...sheet}
        open={asked?.question === "more"}
        onRequestPayment={async (alert) => {
          setRequest(await decisions.requestPayment(alert));
          close();
        }}
        onCallPolice={(alert) => setAsked({ question: "police", alert })}
        onRespond={
          sheet.alert && mayRespond(sheet.alert)
            ? (alert, as) => {
                desk.take(alert, as);
                close();
              }
            : undefined
        }
        more={sheet.alert && more(sheet.alert, close)}
      />
      <PoliceSheet {...sheet} open={asked?.question === "police"} />
      {request && (
        <QrSheet
          open
          onClose={() => setRequest(null)}
          title={t("request.title")}
          explanation={t("request.explanation")}
          url={request.url}
          expiresAt={request.expiresAt}
          timeZone={store.timeZone}
        />
      )}
      <NoticeBar notice={notice} onUndo={takeBack} onGone={() => setNotice(null)} />
    </DeskContext>
  );
}
