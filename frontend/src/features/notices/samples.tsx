import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { NoticeLanguage } from "@/api/types";
import { languages } from "@/i18n/texts";
import { languageName } from "@/ui/language-choice";
import { Bone, Failure } from "@/ui/notices";
import { Segmented } from "@/ui/segmented";
import { useSamples } from "./notice-queries";
import "./notices.css";

/** What contacts read, word for word. */
export function Samples({ storeId }: { storeId: string }) {
  const { t, i18n } = useTranslation("store");
  const [language, setLanguage] = useState(i18n.language.toUpperCase() as NoticeLanguage);
  const samples = useSamples(storeId, language);
  return (
    <div className="stack">
      <Segmented
        label={t("contacts.language")}
        options={languages.map((tag) => ({ value: tag.toUpperCase() as NoticeLanguage, label: languageName(tag) }))}
        value={language}
        onChange={setLanguage}
      />
      {samples.isPending && <Bone className="bone--page" />}
      {samples.isError && <Failure detail={describeProblem(samples.error)} onRetry={() => void samples.refetch()} />}
      {samples.data?.map((sample) => (
        <section
          key={sample.kind}
          className="sample"
          lang={language.toLowerCase()}
          aria-label={t(`notices.kind.${sample.kind}`)}
        >
          <h3 className="t-13 quiet" lang={i18n.language}>
            {t(`notices.kind.${sample.kind}`)}
          </h3>
          <p className="strong">{sample.title}</p>
          <p>{sample.body}</p>
          <p className="t-13 muted sample__text">{sample.text}</p>
        </section>
      ))}
    </div>
  );
}
