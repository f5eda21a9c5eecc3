import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { PortalIncident } from "@/api/types";
import { formatInstant } from "@/lib/time";
import { Button } from "@/ui/button";
import { Choices } from "@/ui/choices";
import { TextArea } from "@/ui/field";
import { FileChoice } from "@/ui/file-choice";
import { Refusal } from "@/ui/notices";
import { Sheet } from "@/ui/sheet";
import { useOpenDispute } from "./portal-queries";

interface DisputeSheetProps {
  open: boolean;
  onClose: () => void;
  /** What can be disputed. */
  incidents: readonly PortalIncident[];
}

/** Takes the person's own words about an incident, and what shows it. From then on nothing is collected for it. */
export function DisputeSheet({ open, onClose, incidents }: DisputeSheetProps) {
  const { t, i18n } = useTranslation("portal");
  const disputes = useOpenDispute();
  const [chosen, setChosen] = useState<string | null>(null);
  const [statement, setStatement] = useState("");
  const [files, setFiles] = useState<readonly File[]>([]);
  const [missing, setMissing] = useState(false);
  // What is open is not opened twice when one of its files is refused.
  const [opened, setOpened] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const incidentId = chosen ?? incidents[0]?.id ?? null;

  const close = () => {
    setStatement("");
    setFiles([]);
    setOpened(undefined);
    setError(null);
    onClose();
  };
  const send = async (incident: string) => {
    setBusy(true);
    setError(null);
    try {
      const dispute = opened ?? (await disputes.open(incident, statement.trim()));
      setOpened(dispute);
      await disputes.attach(dispute, files);
      await disputes.refresh();
      close();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(statement.trim() === "");
    if (statement.trim() !== "" && incidentId !== null) {
      void send(incidentId);
    }
  };

  return (
    <Sheet
      open={open}
      onClose={() => (opened === undefined ? close() : void disputes.refresh().then(close))}
      title={t("dispute.title")}
    >
      <form className="stack" onSubmit={submit}>
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
          disabled={opened !== undefined}
          value={statement}
          onChange={(event) => setStatement(event.target.value)}
        />
        <FileChoice files={files} onChange={setFiles} />
        {error !== null && (
          <Refusal>
            {opened !== undefined && <>{t("dispute.openedAlready")} </>}
            {describeProblem(error)}
          </Refusal>
        )}
        <Button type="submit" variant="ink" size="big" wide busy={busy}>
          {t(opened === undefined ? "dispute.send" : "dispute.sendFiles")}
        </Button>
      </form>
    </Sheet>
  );
}
