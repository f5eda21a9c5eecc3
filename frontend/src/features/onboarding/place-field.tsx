import { LocateFixed } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { formatCoordinates } from "./coordinates";

interface PlaceFieldProps {
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

type Asking = "no" | "yes" | "failed";

/** Where the store is: typed as a map gives it, or taken from the device that is in it. */
export function PlaceField({ value, error, onChange }: PlaceFieldProps) {
  const { t } = useTranslation("store");
  const [asking, setAsking] = useState<Asking>("no");
  const ask = () => {
    setAsking("yes");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setAsking("no");
        onChange(formatCoordinates(coords));
      },
      () => setAsking("failed"),
      { maximumAge: 60_000, timeout: 20_000 },
    );
  };
  return (
    <>
      <TextField
        label={t("region.place")}
        hint={t("region.placeHint")}
        autoComplete="off"
        maxLength={40}
        value={value}
        error={error}
        onChange={(event) => onChange(event.target.value)}
      />
      {"geolocation" in navigator && (
        <Button icon={LocateFixed} busy={asking === "yes"} onClick={ask}>
          {t("region.locate")}
        </Button>
      )}
      {asking === "failed" && <Refusal>{t("region.locateFailed")}</Refusal>}
    </>
  );
}
