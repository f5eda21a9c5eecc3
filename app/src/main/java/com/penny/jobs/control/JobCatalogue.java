package com.penny.jobs.control;

import com.penny.jobs.Job;
import com.penny.jobs.Step;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** The jobs and steps that features bring. */
@ApplicationScoped
public class JobCatalogue {

    @Inject
    @Any
    Instance<Job> jobs;

    @Inject
    @Any
    Instance<Step> steps;

    /** By name. */
    List<Job> jobs() {
        return jobs.stream().sorted(Comparator.comparing(Job::name)).toList();
    }

    /** @throws Problem 404 */
    Job job(String name) {
        return jobs.stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("job"));
    }

    /** @throws IllegalStateException for one that no feature brings */
    Step step(String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no feature brings the step " + name));
    }
}
