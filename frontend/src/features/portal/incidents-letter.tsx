import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Dispute, PortalIncidents } from "@/api/types";
import { Button } from "@/ui/button";
import { MoneyText } from "@/ui/money-text";
import { Bone, Failure, Refusal } from "@/ui/notices";
import { DisputeSheet } from "./dispute-sheet";
import { HelpLink } from "./help-link";
import { IncidentEntry } from "./incident-entry";
import { Letter } from "./letter";
import { useCheckout, useDisputes, useIncidents, usePortalSignOut } from "./portal-queries";
import { Contact } from "./read-more";
import { ReceiptList } from "./receipt-list";
import { disputable, isDisputedByOthers, standingOf } from "./standing";

interface IncidentsLetterProps {
  onSignedOut: () => Promise<void>;
  /** What the account still has to do, if anything. */
  note: ReactNode;
  accountLink: (className: string, children: ReactNode) => ReactNode;
  rightsLink: (className: string, children: ReactNode) => ReactNode;
  paymentsLink: (className: string, children: ReactNode) => ReactNode;
  receiptLink: (number: string, className: string, children: ReactNode) => ReactNode;
  disputeLink: (disputeId: string, className: string, children: ReactNode) => ReactNode;
}

/** The letter: each incident with its evidence, then the sum, then the two answers side by side. */
export function IncidentsLetter(props: IncidentsLetterProps) {
  const { onSignedOut, note, accountLink, rightsLink, paymentsLink, receiptLink, disputeLink } = props;
  const { t } = useTranslation("portal");
  const incidents = useIncidents();
  const signOut = usePortalSignOut(onSignedOut);
  return (
    <Letter
      action={
        <>
          {accountLink("btn btn--link", t("account"))}
          <Button variant="link" busy={signOut.isPending} onClick={() => signOut.mutate({})}>
            {t("signOut")}
          </Button>
        </>
      }
    >
      {signOut.isError && <Refusal>{describeProblem(signOut.error)}</Refusal>}
      {note}
      {incidents.isPending && <Bone className="bone--letter" />}
      {incidents.isError && (
        <Failure detail={describeProblem(incidents.error)} onRetry={() => void incidents.refetch()} />
      )}
      {incidents.data && <Content letter={incidents.data} disputeLink={disputeLink} />}
      {incidents.data && <Contact controller={incidents.data.controller} />}
      {incidents.data && <ReceiptList link={receiptLink} paymentsLink={paymentsLink} />}
      {rightsLink("btn btn--wide", t("rights.link"))}
      <HelpLink />
    </Letter>
  );
}

interface ContentProps extends Pick<IncidentsLetterProps, "disputeLink"> {
  letter: PortalIncidents;
}

function Content({ letter, disputeLink }: ContentProps) {
  const { t } = useTranslation("portal");
  const disputes = useDisputes();
  const { incidents, owed } = letter;
  const standing = standingOf(incidents);
  const open = incidents.filter((incident) => incident.state === "OPEN").length;
  return (
    <>
      <div>
        <h1 className="t-24">{t(`letter.${standing}.title`, { count: open })}</h1>
        <p className="letter__lead">{t(`letter.${standing}.text`)}</p>
      </div>
      <div>
        {incidents.map((incident) => (
          <IncidentEntry
            key={incident.id}
            incident={incident}
            dispute={disputes.data?.items.find((dispute) => dispute.incidentId === incident.id)}
            byOthers={isDisputedByOthers(incident, disputes.data?.items)}
            disputeLink={disputeLink}
          />
        ))}
        {owed && (
          <div className="letter__sum">
            <span className="t-18 strong">{t("letter.total")}</span>
            <span className="t-24 strong">
              <MoneyText money={owed} />
            </span>
          </div>
        )}
      </div>
      <Answer letter={letter} disputes={disputes.data?.items} />
    </>
  );
}

interface AnswerProps {
  letter: PortalIncidents;
  disputes: readonly Dispute[] | undefined;
}

/** Pay and Dispute in the same class, size and weight, and the third answer: later. */
function Answer({ letter: { incidents, owed }, disputes }: AnswerProps) {
  const { t } = useTranslation("portal");
  const [disputing, setDisputing] = useState(false);
  const checkout = useCheckout();
  const open = disputable(incidents, disputes);
  if (owed === null && open.length === 0) {
    return null;
  }
  return (
    <>
      <div className="letter__pair">
        {owed && (
          <Button variant="ink" busy={checkout.isPending || checkout.isSuccess} onClick={() => checkout.mutate({})}>
            {t("pay.action")}
          </Button>
        )}
        {open.length > 0 && (
          <Button variant="ink" onClick={() => setDisputing(true)}>
            {t("dispute.action")}
          </Button>
        )}
      </div>
      {checkout.isError && <Refusal>{describeProblem(checkout.error)}</Refusal>}
      <p>{t(owed ? "letter.later" : "letter.stillDispute")}</p>
      <DisputeSheet open={disputing} onClose={() => setDisputing(false)} incidents={open} />
    </>
  );
}
