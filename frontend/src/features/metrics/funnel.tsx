import { useTranslation } from "react-i18next";
import { Defined } from "./defined";
import type { MetricsFilter } from "./metrics-filter";
import { formatCount, formatShare } from "./metrics-format";
import { fileOf, scopeOf, useFunnel } from "./metrics-queries";
import { Panel } from "./panel";

/** How far stores have come that joined in the period. */
export function Funnel({ scope }: { scope: MetricsFilter }) {
  const { t, i18n } = useTranslation("ops");
  const query = useFunnel(scope);
  const { definitions = [], items = [] } = query.data ?? {};
  const joined = items[0]?.count ?? 0;
  const steps = definitions.map((definition, index) => ({ definition, count: items[index]?.count ?? 0 }));
  const share = (count: number) => formatShare(joined === 0 ? 0 : count / joined, i18n.language);
  return (
    <Panel
      title={t("metrics.funnel")}
      definition={definitions[0]}
      file={fileOf("funnel", scopeOf({ from: scope.from, to: scope.to }))}
      query={query}
      none={joined === 0 && t("metrics.noStores")}
      drawing={
        <ol className="metrics__funnel">
          {steps.map(({ definition, count }) => (
            <li key={definition.id}>
              <Defined of={definition} />
              <span className="metrics__track" aria-hidden="true">
                <span className="metrics__fill" style={{ width: `${joined === 0 ? 0 : (count / joined) * 100}%` }} />
              </span>
              <span className="num">
                {formatCount(count, i18n.language)} <span className="quiet">{share(count)}</span>
              </span>
            </li>
          ))}
        </ol>
      }
      table={
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("metrics.step")}</th>
              <th scope="col" className="num">
                {t("metrics.stores")}
              </th>
              <th scope="col" className="num">
                {t("metrics.ofJoined")}
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ definition, count }) => (
              <tr key={definition.id}>
                <td>{definition.title}</td>
                <td className="num">{formatCount(count, i18n.language)}</td>
                <td className="num">{share(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
