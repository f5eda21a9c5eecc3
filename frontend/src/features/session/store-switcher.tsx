import { ChevronDown } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { StoreMenuProps } from "./store-menu";

/** Loaded when it is asked for. */
const LazyMenu = lazy(async () => ({ default: (await import("./store-menu")).StoreMenu }));

type StoreSwitcherProps = Omit<StoreMenuProps, "name" | "label">;

/** The store's name; with several stores a menu of them, and of all at once. */
export function StoreSwitcher(props: StoreSwitcherProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const name = props.current?.name ?? t("store.all");
  if (props.stores.length === 1) {
    return <p className="strong trunc">{name}</p>;
  }
  const label = t("store.switch", { name });
  const face = (
    <>
      <span className="trunc">{name}</span>
      <ChevronDown className="icon icon--s" />
    </>
  );
  const button = (
    <button type="button" className="switch" aria-haspopup="menu" aria-label={label} onClick={() => setAsked(true)}>
      {face}
    </button>
  );
  return asked ? (
    <Suspense fallback={button}>
      <LazyMenu {...props} name={face} label={label} />
    </Suspense>
  ) : (
    button
  );
}
