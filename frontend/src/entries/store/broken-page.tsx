import { useRouter } from "@tanstack/react-router";
import { describeProblem } from "@/api/problem";
import { Failure } from "@/ui/notices";

/** A page that could not start: the server is away, or something broke. */
export function BrokenPage({ error }: { error: unknown }) {
  const router = useRouter();
  return <Failure detail={describeProblem(error)} onRetry={() => void router.invalidate()} />;
}
