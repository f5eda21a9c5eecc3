import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Instant } from "@/ui/instant";
import { CorrectionText } from "./correction-text";
import { useWaitingCorrections } from "./link-queries";
import { PeopleList } from "./people-list";
import "./links.css";

interface KnownPeopleProps {
  reference: string;
  onReference: (reference: string) => void;
  link: (personId: string, children: ReactNode) => ReactNode;
}

/** What waits for a second reviewer, then everybody. */
export function KnownPeople({ reference, onReference, link }: KnownPeopleProps) {
  const { t } = useTranslation("ops");
  const { corrections = [] } = useWaitingCorrections();
  return (
    <div className="links__list">
      {corrections.length > 0 && (
        <section aria-label={t("links.waiting")}>
          <h2 className="t-14">{t("links.waiting")}</h2>
          <ul className="rows rows--closed">
            {corrections.map((each) => (
              <li key={each.id}>
                {link(
                  each.from.id,
                  <span className="grow">
                    <CorrectionText correction={each} />
                    <br />
                    <span className="t-13 muted">
                      {each.mine ? t("links.byYou") : each.proposedBy.name},{" "}
                      <Instant at={each.proposedAt} style="day-time" />
                    </span>
                  </span>,
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <PeopleList
        reference={reference}
        onReference={onReference}
        row={(person, children) => link(person.id, children)}
      />
    </div>
  );
}
