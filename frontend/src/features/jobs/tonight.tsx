import { MoonStar } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { DueOfStore } from "@/api/types";
import { formatBytes } from "@/lib/file-size";
import { PagedList } from "@/ui/pages";
import { useTonight } from "./job-queries";
import "./jobs.css";

/** What the next night destroys, and what a legal hold keeps from it. */
export function Tonight() {
  const { t } = useTranslation("ops");
  const { stores, ...pages } = useTonight();
  return (
    <div className="jobs">
      <p className="muted">{t("jobs.tonight.text")}</p>
      <PagedList
        pages={pages}
        items={stores}
        problem={pages.isError ? describeProblem(pages.error) : undefined}
        none={{ icon: MoonStar, title: t("jobs.tonight.none") }}
      >
        <ul className="panels">
          {stores?.map((store) => (
            <OneStore key={store.storeId} store={store} />
          ))}
        </ul>
      </PagedList>
    </div>
  );
}

function OneStore({ store }: { store: DueOfStore }) {
  const { t, i18n } = useTranslation("ops");
  const number = new Intl.NumberFormat(i18n.language);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus, and who has no mouse scrolls it
    <li className="panel jobs__table" tabIndex={0}>
      <h2 className="t-16 strong">{store.store}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("jobs.tonight.why")}</th>
            <th scope="col" className="num">
              {t("jobs.tonight.alerts")}
            </th>
            <th scope="col" className="num">
              {t("jobs.tonight.objects")}
            </th>
            <th scope="col" className="num">
              {t("jobs.tonight.size")}
            </th>
          </tr>
        </thead>
        <tbody>
          {store.due.map(({ reason, held, alerts, objects, bytes }) => (
            <tr key={`${reason}-${held}`}>
              <th scope="row">
                {t(`jobs.reason.${reason}`)}
                {held && <span className="t-13 quiet"> {t("jobs.tonight.held")}</span>}
              </th>
              <td className="num">{number.format(alerts)}</td>
              <td className="num">{number.format(objects)}</td>
              <td className="num">{formatBytes(bytes, i18n.language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </li>
  );
}
