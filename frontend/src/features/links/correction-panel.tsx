import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { KnownPerson, LinkCorrection } from "@/api/types";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Instant } from "@/ui/instant";
import { Refusal } from "@/ui/notices";
import { CorrectionText } from "./correction-text";
import { useCorrectionActs } from "./link-queries";
import { SideBySide } from "./side-by-side";

/** What a colleague proposes, and the second person's word. */
export function CorrectionPanel({ person, correction }: { person: KnownPerson; correction: LinkCorrection }) {
  const { t } = useTranslation("ops");
  const { to } = correction;
  return (
    <section className="panel links__form" aria-label={t("links.waits")}>
      <h3 className="t-16">
        <CorrectionText correction={correction} />
      </h3>
      <p>{correction.reason}</p>
      <p className="t-13 quiet">
        {t("links.proposedBy", { name: correction.proposedBy.name })},{" "}
        <Instant at={correction.proposedAt} style="day-time" />
      </p>
      <SideBySide
        person={person}
        moved={correction.incidentIds}
        heading={to === null ? t("links.new") : <span className="id">{to.reference}</span>}
        otherId={to?.id}
      />
      <Acts correction={correction} />
    </section>
  );
}

function Acts({ correction }: { correction: LinkCorrection }) {
  const { t } = useTranslation("ops");
  const { accept, acceptCorrection, refuse, refuseCorrection } = useCorrectionActs();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const sendRefusal = (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === "");
    if (reason.trim() !== "") {
      void refuseCorrection(correction.id, reason.trim()).catch(() => undefined);
    }
  };
  return (
    <form className="stack" onSubmit={sendRefusal}>
      {correction.mine && <p className="t-14 muted">{t("links.mine")}</p>}
      {accept.isError && <Refusal>{describeProblem(accept.error)}</Refusal>}
      {refuse.isError && <Refusal>{describeProblem(refuse.error)}</Refusal>}
      <TextField
        label={t(correction.mine ? "links.backWhy" : "links.refuseWhy")}
        error={missing ? t("links.missing") : undefined}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="links__acts">
        <Button type="submit" busy={refuse.isPending}>
          {t(correction.mine ? "links.takeBack" : "links.refuse")}
        </Button>
        {!correction.mine && (
          <Button
            variant="primary"
            busy={accept.isPending}
            onClick={() => void acceptCorrection(correction.id).catch(() => undefined)}
          >
            {t("links.accept")}
          </Button>
        )}
      </div>
    </form>
  );
}
