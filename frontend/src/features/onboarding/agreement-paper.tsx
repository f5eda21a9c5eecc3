import { FileCheck, Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem, problemAt } from "@/api/problem";
import type { Agreement } from "@/api/types";
import { languages } from "@/i18n/texts";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Instant } from "@/ui/instant";
import { languageName } from "@/ui/language-choice";
import { Bone, Failure, Refusal } from "@/ui/notices";
import { Segmented } from "@/ui/segmented";
import { State } from "@/ui/state";
import { useAgreement, useSigning } from "./onboarding-queries";
import "./onboarding.css";

interface AgreementPaperProps {
  storeId: string;
  timeZone: string;
}

/** What the store and Penny agree on: to read in one's own language, then to sign, then to keep. */
export function AgreementPaper({ storeId, timeZone }: AgreementPaperProps) {
  const { t, i18n } = useTranslation("store");
  const [language, setLanguage] = useState(i18n.language);
  const agreement = useAgreement(storeId, language);
  if (agreement.isError) {
    return <Failure detail={describeProblem(agreement.error)} onRetry={() => void agreement.refetch()} />;
  }
  if (agreement.data === undefined) {
    return <Bone className="bone--page" />;
  }
  const paper = agreement.data;
  return (
    <article className="paper">
      {paper.signature === null && (
        <div className="paper__tools">
          <Segmented
            label={t("agreement.language")}
            options={languages.map((tag) => ({ value: tag, label: languageName(tag) }))}
            value={language}
            onChange={setLanguage}
          />
        </div>
      )}
      <div lang={paper.language} className="paper__words">
        <h2 className="t-24">{paper.title}</h2>
        <p>{paper.intro}</p>
        {paper.sections.map((section) => (
          <section key={section.heading}>
            <h3 className="t-16 strong">{section.heading}</h3>
            <p>{section.text}</p>
          </section>
        ))}
      </div>
      <p className="t-13 quiet paper__hash">
        {t("agreement.version", { version: paper.version, sha256: paper.sha256 })}
      </p>
      {paper.signature === null ? (
        <Signing key={paper.sha256} storeId={storeId} paper={paper} />
      ) : (
        <div className="stack paper__signature">
          <State meaning="done" icon={FileCheck}>
            {t("agreement.signed")}
          </State>
          <p>
            <span className="strong">{paper.signature.name}</span>, {paper.signature.position}
            <br />
            <Instant at={paper.signature.signedAt} style="letter" timeZone={timeZone} />
          </p>
          <Button icon={Printer} onClick={() => window.print()}>
            {t("agreement.print")}
          </Button>
        </div>
      )}
    </article>
  );
}

function Signing({ storeId, paper }: { storeId: string; paper: Agreement }) {
  const { t } = useTranslation("store");
  const signing = useSigning();
  const [name, setName] = useState("");
  const [position, setPosition] = useState("");
  const [authorised, setAuthorised] = useState(false);
  const at = (pointer: string) => problemAt(signing.error, pointer);
  const elsewhere = signing.isError && !at("/name") && !at("/position");
  return (
    <form
      className="stack paper__signature"
      onSubmit={(event) => {
        event.preventDefault();
        const { version, language, sha256 } = paper;
        signing.mutate({
          params: { path: { storeId } },
          body: { version, language, sha256, name, position, authorised },
        });
      }}
    >
      <h2 className="t-18">{t("agreement.sign")}</h2>
      <TextField
        label={t("agreement.name")}
        autoComplete="name"
        required
        maxLength={120}
        value={name}
        error={at("/name")}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label={t("agreement.position")}
        hint={t("agreement.positionHint")}
        autoComplete="organization-title"
        required
        maxLength={120}
        value={position}
        error={at("/position")}
        onChange={(event) => setPosition(event.target.value)}
      />
      <label className="choice paper__authorised">
        <input
          type="checkbox"
          required
          checked={authorised}
          onChange={(event) => setAuthorised(event.target.checked)}
        />
        {t("agreement.authorised")}
      </label>
      {elsewhere && <Refusal>{describeProblem(signing.error)}</Refusal>}
      <Button type="submit" variant="primary" size="big" wide disabled={!authorised} busy={signing.isPending}>
        {t("agreement.submit")}
      </Button>
    </form>
  );
}
