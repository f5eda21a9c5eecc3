import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { PAGES, useItems } from "@/api/pages";
import type { JobRun } from "@/api/types";

const JOBS = "/api/ops/jobs";
const RUNS = "/api/ops/jobs/{job}/runs";
const FRESH_PAGES = { ...PAGES, staleTime: 0 };

/** Often while something is under way, so that one sees it move; else as often as a job may come by itself. */
const WATCHED_MS = 1_000;
const IDLE_MS = 15_000;

export function underWay(run: JobRun | null | undefined): boolean {
  return run != null && ["WAITING", "RUNNING", "STOPPING"].includes(run.state);
}

export function useJobs() {
  return api.useQuery(
    "get",
    JOBS,
    {},
    {
      staleTime: 0,
      refetchInterval: (query) =>
        query.state.data?.items.some(({ latest }) => underWay(latest)) ? WATCHED_MS : IDLE_MS,
    },
  );
}

export function useRuns(job: string) {
  const query = api.useInfiniteQuery("get", RUNS, { params: { path: { job } } }, FRESH_PAGES);
  const runs = useItems(query.data);
  return { ...query, runs };
}

export function useJobActs() {
  const client = useQueryClient();
  const onSettled = () =>
    client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith(JOBS) });
  const start = api.useMutation("post", RUNS, { onSettled });
  const stop = api.useMutation("post", "/api/ops/jobs/runs/{runId}/stop", { onSettled });
  const restart = api.useMutation("post", "/api/ops/jobs/runs/{runId}/restart", { onSettled });
  return { start, stop, restart };
}

/** What goes with the next night, store by store. */
export function useTonight() {
  const query = api.useInfiniteQuery("get", "/api/ops/retention/tonight", {}, FRESH_PAGES);
  const stores = useItems(query.data);
  return { ...query, stores };
}

export function useCertificates() {
  const query = api.useInfiniteQuery("get", "/api/ops/retention/certificates", {}, FRESH_PAGES);
  const certificates = useItems(query.data);
  return { ...query, certificates };
}
