import { Play } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { DisputedIncident } from "@/api/types";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { MoneyText } from "@/ui/money-text";
import { Refusal } from "@/ui/notices";
import { Seen } from "@/ui/seen";
import type { OpsDispute } from "./dispute-queries";
import "./disputes.css";

interface DisputedThingProps {
  incident: DisputedIncident;
  dispute: OpsDispute;
}

/** What is disputed, as the person concerned sees it. Nothing of a clip is shown before it is asked for. */
export function DisputedThing({ incident, dispute }: DisputedThingProps) {
  const { t } = useTranslation("ops");
  const { view } = dispute;
  return (
    <section className="stack" aria-labelledby="disputed">
      <h2 id="disputed" className="t-18">
        {t("disputes.incident")}
      </h2>
      {view.data && (
        <div className="media dispute-desk__clip">
          <video src={view.data.url} aria-label={t("disputes.clipLabel")} controls autoPlay muted playsInline />
        </div>
      )}
      <div className="dispute-desk__clips">
        {incident.clips.map((clip, at) => (
          <Button key={clip} icon={Play} busy={view.isPending} onClick={() => dispute.open(clip)}>
            {t("disputes.clip", { number: at + 1 })}
          </Button>
        ))}
      </div>
      <p className="t-13 quiet">{t(incident.clips.length > 0 ? "disputes.clipNote" : "disputes.noClip")}</p>
      {view.isError && <Refusal>{describeProblem(view.error)}</Refusal>}
      <dl className="facts">
        <dt>{t("disputes.seen")}</dt>
        <dd>
          <Seen sentence={incident.sentence} />
        </dd>
        <dt>{incident.store.name}</dt>
        <dd>
          <Instant at={incident.occurredAt} style="letter-time" timeZone={incident.store.timeZone} />
        </dd>
        <dt>{t("disputes.camera")}</dt>
        <dd>{incident.camera}</dd>
        <dt>{t("disputes.taken")}</dt>
        <dd>
          {incident.items.map((item) => `${item.quantity} × ${item.name}`).join(", ")}{" "}
          <b className="strong">
            <MoneyText money={incident.amount} />
          </b>
        </dd>
        {incident.settledAt !== null && (
          <>
            <dt>{t("disputes.paid")}</dt>
            <dd>
              <Instant at={incident.settledAt} style="day-time" />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
