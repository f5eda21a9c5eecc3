/**
 * Jobs as Jakarta Batch knows them: a file for each in {@code META-INF/batch-jobs}, and the artifacts that all of them share. What a step
 * does is brought by a feature ({@link com.penny.jobs.Step}); here is only when it is called.
 */
package com.penny.batch;
