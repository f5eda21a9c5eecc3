import { PackagePlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { AlertDetail, BundleChoice, Frame, Store } from "@/api/types";
import { Button } from "@/ui/button";
import { Bone, Refusal } from "@/ui/notices";
import { BundleRow } from "./bundle-row";
import { BundleSheet } from "./bundle-sheet";
import { useBundles } from "./use-bundles";

interface BundlesProps {
  store: Store;
  alert: AlertDetail;
  frames: readonly Frame[];
  /** Whether the sheet is open. */
  making: boolean;
  onMaking: (making: boolean) => void;
}

/** The sealed bundles of an alert, and the way to another one. A dismissed alert gets no more. */
export function Bundles({ store, alert, frames, making, onMaking }: BundlesProps) {
  const { t } = useTranslation("store");
  const { t: common } = useTranslation();
  const { list, bundles, seal } = useBundles(store.id, alert.recording.id);
  const [sealed, setSealed] = useState<string | null>(null);
  const open = alert.status !== "DISMISSED";
  const finish = async (choice: BundleChoice) => {
    const bundle = await seal(choice);
    onMaking(false);
    setSealed(bundle.id);
  };
  if (!open && bundles.length === 0) {
    return null;
  }
  return (
    <section className="bundles" aria-label={t("bundle.list")}>
      <h3 className="t-14 strong">{t("bundle.list")}</h3>
      {open && (
        <Button wide icon={PackagePlus} onClick={() => onMaking(true)}>
          {t("bundle.create")}
        </Button>
      )}
      {list.isPending && <Bone className="bone--bundle" />}
      {list.isError && (
        <div className="bundles__lost">
          <Refusal>{describeProblem(list.error)}</Refusal>
          <Button onClick={() => void list.refetch()}>{common("action.retry")}</Button>
        </div>
      )}
      {list.isSuccess && bundles.length === 0 && <p className="hint">{t("bundle.none")}</p>}
      <ul className="bundles__rows">
        {bundles.map((bundle) => (
          <BundleRow
            key={bundle.id}
            storeId={store.id}
            alertId={alert.id}
            bundle={bundle}
            frames={frames}
            timeZone={store.timeZone}
            fresh={bundle.id === sealed && !making}
          />
        ))}
      </ul>
      <BundleSheet
        open={open && making}
        onClose={() => onMaking(false)}
        frames={frames}
        comments={alert.comments}
        onSeal={finish}
      />
    </section>
  );
}
