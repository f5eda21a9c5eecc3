import { Search } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Segmented } from "@/ui/segmented";
import { BEHAVIOURS, type Behaviour, DAYS, type NetworkFilter, typedReference } from "./network-filter";

interface ListingFilterProps {
  value: NetworkFilter;
  onChange: (filter: NetworkFilter) => void;
}

const ANY = "";

/** By id, time, what was seen, and where. */
export function ListingFilter({ value, onChange }: ListingFilterProps) {
  const { t } = useTranslation("store");
  return (
    <search className="network__filter">
      <Segmented
        dense
        label={t("network.filter.where")}
        options={[
          { value: "region", label: t("network.filter.region") },
          { value: "here", label: t("network.filter.here") },
        ]}
        value={value.where ?? "region"}
        onChange={(where) => onChange({ ...value, where: where === "here" ? where : undefined })}
      />
      <label className="network__id">
        <span className="vh">{t("network.filter.reference")}</span>
        <Search className="icon icon--s" />
        <input
          type="search"
          className="input"
          placeholder={t("network.filter.reference")}
          autoComplete="off"
          maxLength={10}
          value={value.reference ?? ""}
          onChange={({ target }) => onChange({ ...value, reference: typedReference(target.value) })}
        />
      </label>
      <label className="pick">
        <span className="vh">{t("network.filter.time")}</span>
        <select
          value={value.days ?? ANY}
          onChange={({ target }) => onChange({ ...value, days: Number(target.value) || undefined })}
        >
          <option value={ANY}>{t("network.filter.anyTime")}</option>
          {DAYS.map((days) => (
            <option key={days} value={days}>
              {t("network.filter.days", { count: days })}
            </option>
          ))}
        </select>
      </label>
      <label className="pick">
        <span className="vh">{t("network.filter.behaviour")}</span>
        <select
          value={value.behaviour ?? ANY}
          onChange={({ target }) =>
            onChange({ ...value, behaviour: (target.value || undefined) as Behaviour | undefined })
          }
        >
          <option value={ANY}>{t("network.filter.anyBehaviour")}</option>
          {BEHAVIOURS.map((behaviour) => (
            <option key={behaviour} value={behaviour}>
              {t(`network.behaviour.${behaviour}`)}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
