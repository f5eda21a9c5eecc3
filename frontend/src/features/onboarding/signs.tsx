import { Cctv, Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Store } from "@/api/types";
import { languages } from "@/i18n/texts";
import { Button } from "@/ui/button";
import { languageName } from "@/ui/language-choice";
import { Refusal } from "@/ui/notices";
import { QrCode } from "@/ui/qr-code";
import { Segmented } from "@/ui/segmented";
import { State } from "@/ui/state";
import { useChecklist, useSigns } from "./onboarding-queries";
import "./onboarding.css";

/** The sign that tells everybody who comes in: to print, to hang up, and to say that it hangs. */
export function Signs({ store }: { store: Store }) {
  const { t, i18n } = useTranslation("store");
  const [language, setLanguage] = useState(i18n.language);
  const checklist = useChecklist(store.id);
  const hanging = useSigns();
  const item = checklist.data?.items.find(({ step }) => step === "SIGNS");
  return (
    <div className="signs">
      <p className="muted signs__text">{t("signs.text")}</p>
      <div className="paper__tools">
        <Segmented
          label={t("signs.language")}
          options={languages.map((tag) => ({ value: tag, label: languageName(tag) }))}
          value={language}
          onChange={setLanguage}
        />
      </div>
      <div className="signs__paper">
        <Poster store={store} language={language} />
      </div>
      <div className="stack signs__acts">
        <Button icon={Printer} variant="primary" size="big" wide onClick={() => window.print()}>
          {t("signs.print")}
        </Button>
        {item?.doneAt === null && (
          <>
            {hanging.isError && <Refusal>{describeProblem(hanging.error)}</Refusal>}
            <Button
              size="big"
              wide
              busy={hanging.isPending}
              onClick={() => hanging.mutate({ params: { path: { storeId: store.id } } })}
            >
              {t("signs.hang")}
            </Button>
            <p className="hint">{t("signs.hangHint")}</p>
          </>
        )}
        {item?.doneAt && (
          <State meaning="done" icon={Cctv}>
            {t("signs.hung")}
          </State>
        )}
      </div>
    </div>
  );
}

/** One page of paper, in the language of the people who come in. */
function Poster({ store, language }: { store: Store; language: string }) {
  const { i18n } = useTranslation("store");
  const t = i18n.getFixedT(language, "store");
  const address = `${location.origin}/p/`;
  return (
    <article className="poster" lang={language} aria-label={t("signs.title")}>
      <Cctv className="poster__icon" aria-hidden="true" />
      <h2 className="poster__title">{t("signs.title")}</h2>
      <p className="poster__what">{t("signs.what")}</p>
      <ul className="poster__facts">
        <li>{t("signs.people")}</li>
        <li>{t("signs.faces")}</li>
        <li>{t("signs.kept")}</li>
        <li>{t("signs.why")}</li>
      </ul>
      <div className="poster__foot">
        <div>
          <p className="poster__who">{t("signs.responsible")}</p>
          <p className="strong">{store.operator}</p>
          <p>{store.name}</p>
          <p>{store.address}</p>
          <p className="poster__rights">{t("signs.rights", { address: address.replace(/^https?:\/\//, "") })}</p>
        </div>
        <QrCode text={address} label={t("signs.code")} />
      </div>
    </article>
  );
}
