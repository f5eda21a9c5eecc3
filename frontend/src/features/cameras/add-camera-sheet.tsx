import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CameraKey } from "@/api/types";
import { Button } from "@/ui/button";
import { Sheet } from "@/ui/sheet";
import { useCameraKeys } from "./camera-queries";
import { NameField } from "./name-field";

interface AddCameraSheetProps {
  storeId: string;
  onClose: () => void;
  onKey: (made: CameraKey) => void;
}

/** A name is all that a new camera needs; it gets its key in return. */
export function AddCameraSheet({ storeId, onClose, onKey }: AddCameraSheetProps) {
  const { t } = useTranslation("store");
  const [name, setName] = useState("");
  const keys = useCameraKeys(storeId, onKey);
  return (
    <Sheet open onClose={onClose} title={t("cameras.add.action")}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          keys.add(name);
        }}
      >
        <NameField value={name} error={keys.error} onChange={setName} />
        <Button type="submit" variant="primary" size="big" wide busy={keys.busy}>
          {t("cameras.add.submit")}
        </Button>
      </form>
    </Sheet>
  );
}
