import { CircleCheck, CircleSlash, MessageSquareWarning, ReceiptText } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PersonIncident } from "@/api/types";
import { Instant } from "@/ui/instant";
import { MoneyText } from "@/ui/money-text";
import { Seen } from "@/ui/seen";
import { State } from "@/ui/state";

interface IncidentListProps {
  incidents: readonly PersonIncident[];
  timeZone: string;
  link: (incident: PersonIncident, className: string, children: ReactNode) => ReactNode;
}

export function IncidentList({ incidents, timeZone, link }: IncidentListProps) {
  const { t } = useTranslation("store");
  return (
    <section>
      <h2 className="section-head t-14">
        {t("person.incidents")} <span className="quiet label">{incidents.length}</span>
      </h2>
      <ul className="rows rows--closed">
        {incidents.map((incident) => (
          <li key={incident.id}>
            {link(
              incident,
              "incident",
              <>
                <div className="media incident__picture">
                  {incident.thumbnailUrl && <img src={incident.thumbnailUrl} alt="" loading="lazy" />}
                </div>
                <div className="grow">
                  <div className="line">
                    <Instant className="label grow" at={incident.occurredAt} style="day-time" timeZone={timeZone} />
                    <span className="strong">{incident.value && <MoneyText money={incident.value} />}</span>
                  </div>
                  <div className="t-14 muted trunc">
                    <Seen sentence={incident.sentence} />
                  </div>
                  <IncidentState state={incident.state} />
                </div>
              </>,
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function IncidentState({ state }: Pick<PersonIncident, "state">) {
  const { t } = useTranslation("store");
  switch (state) {
    case null:
      return <State icon={CircleCheck}>{t("person.state.NONE")}</State>;
    case "OPEN":
      return <State icon={CircleCheck}>{t("person.state.OPEN")}</State>;
    case "WITHDRAWN":
      return <State icon={CircleSlash}>{t("person.state.WITHDRAWN")}</State>;
    case "PAID":
      return (
        <State meaning="done" icon={ReceiptText}>
          {t("person.state.PAID")}
        </State>
      );
    case "DISPUTED":
      return (
        <State meaning="busy" icon={MessageSquareWarning}>
          {t("person.state.DISPUTED")}
        </State>
      );
  }
}
