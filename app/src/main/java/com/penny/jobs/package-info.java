/**
 * Long work that Penny Ops can watch: runs of jobs, how far each is, and who works on it. A job is a file of Jakarta Batch and a {@link
 * com.penny.jobs.Step} for each step in it, which the feature brings whose rows it works on. Owns {@code job_run} and {@code job_part};
 * the repository of Jakarta Batch, schema {@code jbatch}, belongs to the server.
 */
package com.penny.jobs;
