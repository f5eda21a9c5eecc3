import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem, problemAt } from "@/api/problem";
import type { StoreRegion } from "@/api/types";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Bone, Failure, Refusal } from "@/ui/notices";
import { SelectField } from "@/ui/select";
import { formatCoordinates, parseCoordinates } from "./coordinates";
import { useKnownRegions, useRegion, useRegionChange } from "./onboarding-queries";
import { PlaceField } from "./place-field";
import { countries, ownCountry } from "./places";

/** The town or district of the store, with those that others have named to choose from. */
export function RegionForm({ storeId }: { storeId: string }) {
  const region = useRegion(storeId);
  if (region.isError) {
    return <Failure detail={describeProblem(region.error)} onRetry={() => void region.refetch()} />;
  }
  return region.data === undefined ? (
    <Bone className="bone--letter" />
  ) : (
    <Form storeId={storeId} region={region.data} />
  );
}

interface FormProps {
  storeId: string;
  region: StoreRegion;
}

function Form({ storeId, region: { country, name, place } }: FormProps) {
  const { t, i18n } = useTranslation("store");
  const list = useId();
  const [draft, setDraft] = useState({ country: country ?? ownCountry(navigator.languages) ?? "ES", name: name ?? "" });
  const [at, setAt] = useState(place ? formatCoordinates(place) : "");
  const [unclear, setUnclear] = useState(false);
  const known = useKnownRegions(storeId, draft.country);
  const saving = useRegionChange();
  const problem = problemAt(saving.error, "/name");
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const coordinates = parseCoordinates(at);
        setUnclear(coordinates === undefined);
        if (coordinates !== undefined) {
          saving.mutate({ params: { path: { storeId } }, body: { ...draft, place: coordinates } });
        }
      }}
    >
      <p className="muted">{t("region.text")}</p>
      <SelectField
        label={t("region.country")}
        options={countries(i18n.language)}
        value={draft.country}
        onChange={(event) => setDraft({ country: event.target.value, name: "" })}
      />
      <TextField
        label={t("region.name")}
        hint={t("region.hint")}
        list={list}
        autoComplete="off"
        required
        maxLength={80}
        value={draft.name}
        error={problem}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      <datalist id={list}>
        {known.data?.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <PlaceField value={at} error={unclear ? t("region.placeUnclear") : undefined} onChange={setAt} />
      {saving.isError && !problem && <Refusal>{describeProblem(saving.error)}</Refusal>}
      {saving.isSuccess && <p role="status">{t("region.saved")}</p>}
      <Button type="submit" variant="primary" size="big" wide busy={saving.isPending}>
        {t("region.save")}
      </Button>
    </form>
  );
}
