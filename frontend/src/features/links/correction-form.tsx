import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { CorrectionKind, KnownPerson, KnownPersonRow } from "@/api/types";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { Segmented } from "@/ui/segmented";
import { useCorrectionActs } from "./link-queries";
import { PeopleList } from "./people-list";
import { SideBySide } from "./side-by-side";

interface CorrectionFormProps {
  person: KnownPerson;
  kind: CorrectionKind;
  /** Which incidents are somebody else's; none where two people are one. */
  incidentIds: readonly string[];
  onClose: () => void;
}

/** Says who it is instead, beside their pictures, and why; a colleague decides. */
export function CorrectionForm({ person, kind, incidentIds, onClose }: CorrectionFormProps) {
  const { t } = useTranslation(["ops", "common"]);
  const { propose, proposeCorrection } = useCorrectionActs();
  const [known, setKnown] = useState(kind === "MERGE");
  const [other, setOther] = useState<KnownPersonRow | null>(null);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const nobody = known && other === null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!nobody && reason.trim() !== "") {
      const body = {
        kind,
        toId: known ? (other?.id ?? null) : null,
        incidentIds: [...incidentIds],
        reason: reason.trim(),
      };
      void proposeCorrection(person.person.id, body).then(onClose, () => undefined);
    }
  };
  return (
    <form className="panel links__form" onSubmit={send} aria-label={t(`links.${kind}`)}>
      <h3 className="t-16">
        {t(`links.${kind}Title`, { count: incidentIds.length, reference: person.person.reference })}
      </h3>
      {kind === "SPLIT" && (
        <Segmented
          label={t("links.whose")}
          options={[
            { value: "new", label: t("links.new") },
            { value: "known", label: t("links.known") },
          ]}
          value={known ? "known" : "new"}
          onChange={(value) => setKnown(value === "known")}
        />
      )}
      <SideBySide
        person={person}
        moved={incidentIds}
        heading={<Heading known={known} other={other} onAnother={() => setOther(null)} />}
        otherId={known ? other?.id : undefined}
      >
        {known && other === null && <Picker person={person} onChange={setOther} />}
      </SideBySide>
      {tried && nobody && <Refusal>{t("links.chooseSomebody")}</Refusal>}
      <TextArea
        label={t("links.reason")}
        error={tried && reason.trim() === "" ? t("links.missing") : undefined}
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {propose.isError && <Refusal>{describeProblem(propose.error)}</Refusal>}
      <p className="t-13 muted">{t("links.second")}</p>
      <div className="links__acts">
        <Button onClick={onClose}>{t("common:action.back")}</Button>
        <Button type="submit" variant="primary" busy={propose.isPending}>
          {t("links.propose")}
        </Button>
      </div>
    </form>
  );
}

interface HeadingProps {
  known: boolean;
  other: KnownPersonRow | null;
  onAnother: () => void;
}

function Heading({ known, other, onAnother }: HeadingProps) {
  const { t } = useTranslation("ops");
  if (!known || other === null) {
    return t(known ? "links.known" : "links.new");
  }
  return (
    <>
      <span className="id grow">{other.reference}</span>
      <Button size="dense" onClick={onAnother}>
        {t("links.another")}
      </Button>
    </>
  );
}

function Picker({ person, onChange }: { person: KnownPerson; onChange: (person: KnownPersonRow) => void }) {
  const [reference, setReference] = useState("");
  // Who turned out to be this person may turn out not to be; nobody else who is known as another by now can be meant.
  const possible = (each: KnownPersonRow) =>
    each.id !== person.person.id && (each.mergedInto === null || each.mergedInto.id === person.person.id);
  const button = (each: KnownPersonRow, children: ReactNode) => (
    <button type="button" className="row links__pick" onClick={() => onChange(each)}>
      {children}
    </button>
  );
  return <PeopleList reference={reference} onReference={setReference} row={button} only={possible} />;
}
