import { useTranslation } from "react-i18next";
import type { NetworkPolicy, PolicyVersion } from "@/api/types";
import { Instant } from "@/ui/instant";
import { changedFields } from "./policy-terms";

/** All versions, with who stands behind them and what each says otherwise than the one before. */
export function PolicyHistory({ policy }: { policy: NetworkPolicy }) {
  const { t } = useTranslation("ops");
  return (
    <section className="policy-editor__part">
      <h2 className="t-13">{t("policies.history")}</h2>
      <ol className="policy-history">
        {policy.versions.map((version, at) => (
          <li key={version.id}>
            <span className="strong">{t("policies.version", { version: version.version })}</span>{" "}
            <span className="quiet">{t(`policies.state.${version.state}`)}</span>
            <br />
            <Changes version={version} before={policy.versions[at + 1]} />
            <span className="t-13 muted">
              {version.proposedBy === null
                ? t("policies.shipped")
                : t("policies.proposedBy", { name: version.proposedBy })}
              , <Instant at={version.proposedAt} style="day-time" />
              {version.activatedBy !== null && version.activatedAt !== null && (
                <>
                  {"; "}
                  {t("policies.activatedBy", { name: version.activatedBy })},{" "}
                  <Instant at={version.activatedAt} style="day-time" />
                </>
              )}
              {version.endedBy !== null && version.endedAt !== null && (
                <>
                  {"; "}
                  {t("policies.endedBy", { name: version.endedBy })}, <Instant at={version.endedAt} style="day-time" />
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Changes({ version, before }: { version: PolicyVersion; before: PolicyVersion | undefined }) {
  const { t } = useTranslation("ops");
  const changed = before === undefined ? [] : changedFields(before.terms, version.terms);
  return changed.length === 0 ? null : (
    <>
      <span className="t-13">
        {t("policies.changes")} {changed.map((field) => t(`policies.field.${field}`)).join(", ")}
      </span>
      <br />
    </>
  );
}
