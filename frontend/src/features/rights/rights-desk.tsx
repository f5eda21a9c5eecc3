import { CheckCircle2, EyeOff, Lock } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { RightsDetail, RightsIncident } from "@/api/types";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { Message } from "@/ui/message";
import { Bone, Failure, Refusal } from "@/ui/notices";
import { State } from "@/ui/state";
import { RightsAnswerForm } from "./rights-answer";
import { type Rights, useRights } from "./rights-queries";
import { RightsStanding } from "./rights-standing";

interface RightsDeskProps {
  requestId: string;
  /** What else may be done about an incident. */
  acts: (incident: RightsIncident) => ReactNode;
}

/** A request: whom it is about and what the law keeps on one side, what was said and what to do on the other. */
export function RightsDesk({ requestId, acts }: RightsDeskProps) {
  const { t } = useTranslation("ops");
  const rights = useRights(requestId);
  // What is being written stays where a later look fails.
  if (rights.data === undefined) {
    return rights.error === null ? (
      <Bone className="bone--page" />
    ) : (
      <Failure detail={describeProblem(rights.error)} onRetry={() => void rights.refetch()} />
    );
  }
  const { request, incidents, undecided } = rights.data;
  return (
    <div className="desk">
      <div className="stack">
        <h2 className="t-20">{t(`requests.kind.${request.standing.kind}`)}</h2>
        <RightsStanding standing={request.standing} />
        <ol className="messages">
          <Message mine={false} author={t("disputes.person")} at={request.standing.openedAt} text={request.statement} />
          {request.answer !== null && request.standing.answeredAt !== null && (
            <Message mine author="Penny" at={request.standing.answeredAt} text={request.answer} />
          )}
        </ol>
        {request.standing.ground !== null && (
          <p className="t-14 muted">{t(`requests.ground.${request.standing.ground}`)}</p>
        )}
        {request.standing.outcome === null && <Acts rights={rights} detail={rights.data} />}
      </div>
      <section className="stack" aria-labelledby="concerned">
        <h2 id="concerned" className="t-16 strong">
          {t("requests.incidents")}
        </h2>
        <p className="t-14 muted">{t("requests.basis")}</p>
        {incidents.length === 0 && <p className="t-14 quiet">{t("requests.noIncident")}</p>}
        {undecided && <p className="t-14 quiet">{t("requests.undecided")}</p>}
        <ul className="panels">
          {incidents.map((incident) => (
            <Concerned key={incident.id} incident={incident}>
              {acts(incident)}
            </Concerned>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Concerned({ incident, children }: { incident: RightsIncident; children: ReactNode }) {
  const { t } = useTranslation("ops");
  return (
    <li className="panel">
      <p>
        <span className="strong">{incident.store}</span>,{" "}
        <Instant at={incident.occurredAt} style="day-time" timeZone={incident.timeZone} />
      </p>
      <p className="t-14 muted">{incident.sentence}</p>
      {incident.grounds.length === 0 ? (
        <State meaning="done" icon={CheckCircle2}>
          {t("requests.mayGo")}
        </State>
      ) : (
        incident.grounds.map((ground) => (
          <State key={ground} meaning="new" icon={Lock}>
            {t(`requests.ground.${ground}`)}
          </State>
        ))
      )}
      {incident.withheld && <State icon={EyeOff}>{t("requests.withheld")}</State>}
      {children}
    </li>
  );
}

function Acts({ rights, detail }: { rights: Rights; detail: RightsDetail }) {
  const { t } = useTranslation("ops");
  const { acknowledgement } = rights;
  return (
    <>
      {detail.request.standing.acknowledgedAt === null && (
        <>
          <Button busy={acknowledgement.isPending} onClick={rights.acknowledge}>
            {t("requests.acknowledge")}
          </Button>
          <p className="t-13 quiet">{t("requests.acknowledgeText")}</p>
          {acknowledgement.isError && <Refusal>{describeProblem(acknowledgement.error)}</Refusal>}
        </>
      )}
      {detail.mayAnswer ? (
        <RightsAnswerForm rights={rights} detail={detail} />
      ) : (
        <p className="muted">{t("requests.own")}</p>
      )}
    </>
  );
}
