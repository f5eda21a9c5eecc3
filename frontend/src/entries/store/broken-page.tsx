import { useRouter } from "@tanstack/react-router";
import { useEffect, useEffectEvent } from "react";
import { describeProblem, UnreachableError } from "@/api/problem";
import { Failure } from "@/ui/notices";

/** A page that could not start: the server is away, or something broke. Starts by itself when the line is back. */
export function BrokenPage({ error }: { error: unknown }) {
  const router = useRouter();
  const again = useEffectEvent(() => void router.invalidate());
  const away = error instanceof UnreachableError;

  useEffect(() => {
    const online = () => again();
    if (away) {
      addEventListener("online", online);
    }
    return () => removeEventListener("online", online);
  }, [away]);

  return <Failure detail={describeProblem(error)} onRetry={() => again()} />;
}
