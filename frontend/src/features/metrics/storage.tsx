import { useTranslation } from "react-i18next";
import type { MetricsFilter } from "./metrics-filter";
import { formatBytes, formatCount } from "./metrics-format";
import { fileOf, scopeOf, useStorage } from "./metrics-queries";
import { Panel } from "./panel";

const KINDS = [
  "CLIP",
  "BLURRED_CLIP",
  "PREVIEW",
  "THUMBNAIL",
  "POSTER",
  "PORTRAIT",
  "FRAME",
  "ANALYSIS",
  "ATTACHMENT",
] as const;

/** What is kept now, by kind. */
export function Storage({ scope }: { scope: MetricsFilter }) {
  const { t, i18n } = useTranslation("ops");
  const query = useStorage(scope);
  const { definition, bytes = 0, items = [] } = query.data ?? {};
  const name = (kind: string) => {
    const known = KINDS.find((each) => each === kind);
    return known === undefined ? kind : t(`metrics.kind.${known}`);
  };
  return (
    <Panel
      title={t("metrics.storage", { bytes: formatBytes(bytes, i18n.language) })}
      definition={definition}
      file={fileOf("storage", scopeOf({ storeId: scope.storeId }))}
      query={query}
      none={items.length === 0 && t("metrics.noEvidence")}
      drawing={
        <ol className="metrics__funnel">
          {items.map((kept) => (
            <li key={kept.kind}>
              <span>{name(kept.kind)}</span>
              <span className="metrics__track" aria-hidden="true">
                <span className="metrics__fill" style={{ width: `${bytes === 0 ? 0 : (kept.bytes / bytes) * 100}%` }} />
              </span>
              <span className="num">{formatBytes(kept.bytes, i18n.language)}</span>
            </li>
          ))}
        </ol>
      }
      table={
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("metrics.kindOf")}</th>
              <th scope="col" className="num">
                {t("metrics.objects")}
              </th>
              <th scope="col" className="num">
                {t("metrics.size")}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((kept) => (
              <tr key={kept.kind}>
                <td>{name(kept.kind)}</td>
                <td className="num">{formatCount(kept.objects, i18n.language)}</td>
                <td className="num">{formatBytes(kept.bytes, i18n.language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
