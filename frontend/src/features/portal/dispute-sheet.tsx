import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { PortalIncident } from "@/api/types";
import { formatInstant } from "@/lib/time";
import { Button } from "@/ui/button";
import { Choices } from "@/ui/choices";
import { TextArea } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { Sheet } from "@/ui/sheet";
import { useDispute } from "./portal-queries";

interface DisputeSheetProps {
  open: boolean;
  onClose: () => void;
  /** What can be disputed. */
  incidents: readonly PortalIncident[];
}

/** Takes the person's own words about an incident. From then on nothing is collected for it. */
export function DisputeSheet({ open, onClose, incidents }: DisputeSheetProps) {
  const { t, i18n } = useTranslation("portal");
  const [chosen, setChosen] = useState<string | null>(null);
  const [statement, setStatement] = useState("");
  const [missing, setMissing] = useState(false);
  const dispute = useDispute(() => {
    setStatement("");
    onClose();
  });
  const incidentId = chosen ?? incidents[0]?.id ?? null;

  const send = (event: FormEvent) => {
    event.preventDefault();
    const text = statement.trim();
    setMissing(text === "");
    if (text !== "" && incidentId !== null) {
      dispute.send(incidentId, text);
    }
  };

  return (
    <Sheet open={open} onClose={onClose} title={t("dispute.title")}>
      <form className="stack" onSubmit={send}>
        <p className="muted">{t("dispute.text")}</p>
        {incidents.length > 1 && (
          <Choices
            label={t("dispute.which")}
            options={incidents.map((incident) => ({
              value: incident.id,
              label: `${formatInstant(incident.occurredAt, "letter-time", i18n.language, incident.store.timeZone)}, ${incident.store.name}`,
            }))}
            value={incidentId}
            onChange={setChosen}
          />
        )}
        <TextArea
          label={t("dispute.statement")}
          error={missing ? t("dispute.missing") : undefined}
          rows={6}
          maxLength={4000}
          value={statement}
          onChange={(event) => setStatement(event.target.value)}
        />
        {dispute.isError && <Refusal>{describeProblem(dispute.error)}</Refusal>}
        <Button type="submit" variant="ink" size="big" wide busy={dispute.isPending}>
          {t("dispute.send")}
        </Button>
      </form>
    </Sheet>
  );
}
