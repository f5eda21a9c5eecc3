import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { describeProblem, problemAt } from "@/api/problem";
import type { Store } from "@/api/types";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Refusal } from "@/ui/notices";

/** Whom staff of the store call. */
export function PoliceNumber({ store }: { store: Store }) {
  const { t } = useTranslation("store");
  const client = useQueryClient();
  const [number, setNumber] = useState(store.policeNumber);
  const saving = api.useMutation("put", "/api/stores/{storeId}/police-number", {
    onSuccess: () => client.invalidateQueries({ queryKey: ["get", "/api/stores/{storeId}"] }),
  });
  const problem = problemAt(saving.error, "/number");
  return (
    <form
      className="stack settings__act"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate({ params: { path: { storeId: store.id } }, body: { number } });
      }}
    >
      <TextField
        label={t("settings.police.label")}
        hint={t("settings.police.hint")}
        type="tel"
        autoComplete="off"
        required
        value={number}
        error={problem}
        onChange={(event) => setNumber(event.target.value)}
      />
      {saving.error !== null && !problem && <Refusal>{describeProblem(saving.error)}</Refusal>}
      {saving.isSuccess && <p role="status">{t("settings.police.saved")}</p>}
      <Button type="submit" variant="primary" size="big" wide busy={saving.isPending}>
        {t("settings.police.save")}
      </Button>
    </form>
  );
}
