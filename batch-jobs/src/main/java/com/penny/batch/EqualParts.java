package com.penny.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;

/** Cuts a step into parts that work at the same time. How many stays the same for a run that goes on: the file says it. */
@Named
@Dependent
public class EqualParts implements PartitionMapper {

    @Inject
    @BatchProperty
    String parts;

    @Override
    public PartitionPlan mapPartitions() {
        int count = Integer.parseInt(parts);
        Properties[] each = new Properties[count];
        for (int part = 0; part < count; part++) {
            each[part] = new Properties();
            each[part].setProperty("part", Integer.toString(part));
            each[part].setProperty("parts", parts);
        }
        PartitionPlanImpl plan = new PartitionPlanImpl();
        plan.setPartitions(count);
        plan.setThreads(count);
        plan.setPartitionProperties(each);
        return plan;
    }
}
