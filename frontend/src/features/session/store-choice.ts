import { useCallback, useEffect, useState } from "react";
import type { Session } from "@/api/types";
import { rememberOpenStore } from "@/lib/open-store";
import { deviceStorage } from "@/lib/storage";

const KEY = "penny.store";

/** The store that a notice's link names, if it is one of the person's. */
function named(session: Session): string | null {
  const wanted = new URLSearchParams(location.search).get("store");
  return session.stores.some((each) => each.id === wanted) ? wanted : null;
}

/** Which of the person's stores is on screen; kept on this device. */
export function useStoreChoice(session: Session) {
  const [chosen, setChosen] = useState(() => named(session) ?? deviceStorage.read(KEY));
  const store = session.stores.find((each) => each.id === chosen) ?? session.stores[0];
  const storeId = store?.id;
  useEffect(() => {
    if (storeId !== undefined) {
      rememberOpenStore(storeId);
    }
  }, [storeId]);
  const choose = useCallback((storeId: string) => {
    deviceStorage.write(KEY, storeId);
    setChosen(storeId);
  }, []);
  return { store, choose };
}
