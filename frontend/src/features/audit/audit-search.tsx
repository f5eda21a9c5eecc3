import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { type AuditFilter, isId } from "./audit-filter";
import { actions } from "./audit-words";

interface AuditSearchProps {
  stores: readonly { id: string; name: string }[];
  filter: AuditFilter;
  onFilter: (filter: AuditFilter) => void;
}

/** Whose log, what was done, to what or by whom, and when. */
export function AuditSearch({ stores, filter, onFilter }: AuditSearchProps) {
  const { t, i18n } = useTranslation();
  const words = actions
    .map(({ action, key }) => ({ action, text: t(`audit.action.${key}`) }))
    .sort((one, other) => one.text.localeCompare(other.text, i18n.language));
  const log = (value: string): Pick<AuditFilter, "storeId" | "scope"> =>
    value === NO_STORE ? { storeId: undefined, scope: NO_STORE } : { storeId: value || undefined, scope: undefined };
  return (
    <search className="audit__search">
      <Labelled label={t("audit.which")}>
        <select
          className="input"
          value={filter.storeId ?? filter.scope ?? ""}
          onChange={(event) => onFilter({ ...filter, ...log(event.target.value) })}
        >
          <option value="">{t("audit.everywhere")}</option>
          <option value={NO_STORE}>{t("audit.noStore")}</option>
          {stores.map((store) => (
            <option key={store.id} value={store.id}>
              {store.name}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled label={t("audit.what")}>
        <select
          className="input"
          value={filter.action ?? ""}
          onChange={(event) => onFilter({ ...filter, action: event.target.value || undefined })}
        >
          <option value="">{t("audit.anything")}</option>
          {words.map(({ action, text }) => (
            <option key={action} value={action}>
              {text}
            </option>
          ))}
        </select>
      </Labelled>
      <About
        key={filter.about}
        value={filter.about ?? ""}
        onChange={(about) => onFilter({ ...filter, about: about || undefined })}
      />
      <Labelled label={t("audit.from")}>
        <input
          className="input"
          type="date"
          value={filter.from ?? ""}
          onChange={(event) => onFilter({ ...filter, from: event.target.value || undefined })}
        />
      </Labelled>
      <Labelled label={t("audit.to")}>
        <input
          className="input"
          type="date"
          value={filter.to ?? ""}
          onChange={(event) => onFilter({ ...filter, to: event.target.value || undefined })}
        />
      </Labelled>
    </search>
  );
}

const NO_STORE = "NO_STORE";

/** Searches with each whole id; what is none yet is left alone until the field is. */
function About({ value, onChange }: { value: string; onChange: (about: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const typed = text.trim();
  return (
    <Labelled label={t("audit.about")} hint={typed === "" || isId(typed) ? undefined : t("audit.aboutHint")}>
      <input
        className="input"
        type="search"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          const next = event.target.value;
          setText(next);
          if (next.trim() === "" || isId(next.trim())) {
            onChange(next.trim());
          }
        }}
      />
    </Labelled>
  );
}

function Labelled({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="field">
      <span className="field__label">{label}</span>
      {children}
      {hint && <span className="t-13 muted">{hint}</span>}
    </label>
  );
}
