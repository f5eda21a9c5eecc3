import { CircleCheck, CircleSlash, Clock } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Dispute, PortalIncident } from "@/api/types";
import { Instant } from "@/ui/instant";
import { MoneyText } from "@/ui/money-text";
import { Seen } from "@/ui/seen";
import { State } from "@/ui/state";
import { DisputeStanding } from "./dispute-standing";
import { IncidentClip } from "./incident-clip";

interface IncidentEntryProps {
  incident: PortalIncident;
  /** What the person has said against it, if anything. */
  dispute: Dispute | undefined;
  /** Whether somebody else has disputed it, with its code. */
  byOthers: boolean;
  disputeLink: (disputeId: string, className: string, children: ReactNode) => ReactNode;
}

/** One dated entry of the letter: evidence, place, what for, how much, who has looked at it. */
export function IncidentEntry({ incident, dispute, byOthers, disputeLink }: IncidentEntryProps) {
  const { t } = useTranslation("portal");
  return (
    <article className="entry" data-id={incident.id}>
      {incident.clips.map((clip, at) => (
        <IncidentClip key={clip} incident={incident} at={at} />
      ))}
      <h2>
        <Instant at={incident.occurredAt} style="letter-time" timeZone={incident.store.timeZone} />
      </h2>
      <p className="t-14 muted">
        {incident.store.name}, {incident.store.address}
      </p>
      <p className="t-14">{incident.sentence !== null && <Seen sentence={incident.sentence} />}</p>
      {incident.amount && <Itemised items={incident.items} amount={incident.amount} />}
      <EntryState incident={incident} />
      {incident.takenBackAt !== null && incident.state === "OPEN" && <p className="t-14">{t("takenBack")}</p>}
      {byOthers && incident.state !== "WITHDRAWN" && (
        <p className="t-14">{t(incident.state === "DISPUTED" ? "dispute.byOthers" : "dispute.byOthersBefore")}</p>
      )}
      {dispute && (
        <div>
          <DisputeStanding dispute={dispute} />
          {disputeLink(
            dispute.id,
            "btn btn--link",
            t(dispute.state === "OPEN" ? "dispute.read" : "dispute.readDecision"),
          )}
        </div>
      )}
      <Views views={incident.views} />
    </article>
  );
}

/** What the amount is made of: each item with its price, then the sum. */
function Itemised({
  items,
  amount,
}: {
  items: PortalIncident["items"];
  amount: NonNullable<PortalIncident["amount"]>;
}) {
  const { t } = useTranslation("portal");
  return (
    <dl className="entry__items t-14">
      {items.map((item, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the items of an incident never change their order
        <Fragment key={position}>
          <dt>
            {item.name}
            {item.quantity > 1 && (
              <span className="muted">
                {" "}
                {item.quantity} × <MoneyText money={item.unitPrice} />
              </span>
            )}
          </dt>
          <dd>
            <MoneyText money={{ ...item.unitPrice, minor: item.unitPrice.minor * item.quantity }} />
          </dd>
        </Fragment>
      ))}
      <dt className="strong">{t("amount")}</dt>
      <dd className="strong t-16">
        <MoneyText money={amount} />
      </dd>
    </dl>
  );
}

function EntryState({ incident }: { incident: PortalIncident }) {
  const { t } = useTranslation("portal");
  switch (incident.state) {
    case "OPEN":
    case "DISPUTED":
      return null;
    case "UNDER_REVIEW":
      return (
        <State meaning="busy" icon={Clock}>
          {t("state.UNDER_REVIEW")}
        </State>
      );
    case "PAID":
      return (
        <State meaning="done" icon={CircleCheck}>
          {t("state.PAID")}
        </State>
      );
    case "NOT_UPHELD":
    case "WITHDRAWN":
    case "NOT_CLAIMED":
      return <State icon={CircleSlash}>{t(`state.${incident.state}`)}</State>;
  }
}

const VIEWERS = {
  "Store staff": "STAFF",
  "Penny reviewer": "REVIEWER",
  "Penny, for your dispute": "DISPUTE",
  You: "YOU",
} as const;

function isKnownViewer(who: string): who is keyof typeof VIEWERS {
  return who in VIEWERS;
}

function Viewer({ who }: { who: string }) {
  const { t } = useTranslation("portal");
  return isKnownViewer(who) ? t(`views.who.${VIEWERS[who]}`) : who;
}

function Views({ views }: Pick<PortalIncident, "views">) {
  const { t } = useTranslation("portal");
  if (views.length === 0) {
    return null;
  }
  return (
    <details className="entry__views t-14">
      <summary className="muted">{t("views.count", { count: views.length })}</summary>
      <ol>
        {views.map((view) => (
          <li key={`${view.at} ${view.who}`} className="quiet">
            <Viewer who={view.who} />, <Instant at={view.at} style="day-time" />
          </li>
        ))}
      </ol>
    </details>
  );
}
