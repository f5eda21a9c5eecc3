import { ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Controller } from "@/api/types";

const TOPICS = ["who", "rights", "writing"] as const;

/** What one may want to know first, without an account. */
export function ReadMore({ controller }: { controller?: Controller }) {
  const { t } = useTranslation("portal");
  return (
    <section aria-labelledby="read-more">
      <h2 id="read-more" className="t-14">
        {t("more.title")}
      </h2>
      <div className="read-more">
        {TOPICS.map((topic) => (
          <details key={topic}>
            <summary>
              <span className="grow">{t(`more.${topic}.title`)}</span>
              <ChevronRight className="icon" />
            </summary>
            <p className="muted">{t(`more.${topic}.text`)}</p>
          </details>
        ))}
      </div>
      {controller && <Contact controller={controller} />}
    </section>
  );
}

export function Contact({ controller }: { controller: Controller }) {
  const { t } = useTranslation("portal");
  return (
    <p className="t-14 muted letter__contact">
      {t("contact", { name: controller.name })} <a href={`mailto:${controller.email}`}>{controller.email}</a>
    </p>
  );
}
