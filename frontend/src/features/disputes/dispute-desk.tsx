import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { DisputedIncident } from "@/api/types";
import { Message, SavedFiles } from "@/ui/message";
import { Bone, Failure } from "@/ui/notices";
import { DisputeActs } from "./dispute-acts";
import { type OpsDispute, useOpsDispute } from "./dispute-queries";
import { DisputeStanding } from "./dispute-standing";
import { DisputedThing } from "./disputed-thing";

interface DisputeDeskProps {
  disputeId: string;
  /** What else may be done about the incident. */
  acts: (incident: DisputedIncident) => ReactNode;
}

/** A dispute: what it is about on one side, what was said and what to do on the other. */
export function DisputeDesk({ disputeId, acts }: DisputeDeskProps) {
  const dispute = useOpsDispute(disputeId);
  // What is being written stays where a later look fails.
  if (dispute.data === undefined) {
    return dispute.error === null ? (
      <Bone className="bone--page" />
    ) : (
      <Failure detail={describeProblem(dispute.error)} onRetry={() => void dispute.refetch()} />
    );
  }
  const { incident, conversation } = dispute.data;
  return (
    <div className="desk">
      <div className="stack">
        <DisputedThing incident={incident} dispute={dispute} />
        {acts(incident)}
      </div>
      <div className="stack">
        <DisputeStanding dispute={conversation.dispute} />
        <Said dispute={dispute} />
        {conversation.dispute.state === "OPEN" && <DisputeActs dispute={dispute} detail={dispute.data} />}
      </div>
    </div>
  );
}

function Said({ dispute }: { dispute: OpsDispute }) {
  const { t } = useTranslation("ops");
  if (dispute.data === undefined) {
    return null;
  }
  const { dispute: standing, statement, messages, files } = dispute.data.conversation;
  return (
    <>
      <ol className="messages">
        <Message mine={false} author={t("disputes.person")} at={standing.openedAt} text={statement} />
        {messages.map((message) => (
          <Message
            key={message.id}
            mine={message.byPenny}
            author={message.byPenny ? "Penny" : t(message.byCode ? "disputes.byCode" : "disputes.person")}
            at={message.at}
            text={message.text}
          />
        ))}
      </ol>
      <h3 className="t-14">{t("disputes.files")}</h3>
      {files.length === 0 && <p className="t-14 quiet">{t("disputes.noFiles")}</p>}
      <SavedFiles files={files.map((file) => ({ ...file, address: dispute.addressOf(file.id) }))} />
    </>
  );
}
