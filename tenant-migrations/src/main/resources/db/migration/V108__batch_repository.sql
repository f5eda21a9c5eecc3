-- The repository of Jakarta Batch as Open Liberty 26.0.0.5 makes it by itself, made here so that its login needs no right to create
-- tables; and an index where it looks things up. Only that login touches it.
create schema jbatch;
grant usage on schema jbatch to penny_batch;

create table jbatch.jobinstance (
  jobinstanceid serial primary key,
  amcname varchar(512),
  batchstatus integer not null,
  createtime timestamp not null,
  exitstatus varchar(512),
  instancestate integer not null,
  jobname varchar(256),
  jobxmlname varchar(128),
  jobxml bytea,
  numexecs integer not null,
  restarton varchar(128),
  submitter varchar(256),
  updatetime timestamp
);

create table jbatch.groupassociation (
  fk_jobinstanceid bigint references jbatch.jobinstance,
  groupnames varchar(255)
);
create index groupassociation_instance on jbatch.groupassociation (fk_jobinstanceid);

create table jbatch.jobexecution (
  jobexecid serial primary key,
  batchstatus integer not null,
  createtime timestamp not null,
  endtime timestamp,
  execnum integer not null,
  exitstatus varchar(512),
  jobparameters bytea,
  updatetime timestamp,
  logpath varchar(512),
  resturl varchar(512),
  serverid varchar(256),
  starttime timestamp,
  fk_jobinstanceid bigint not null references jbatch.jobinstance
);
create index jobexecution_instance on jbatch.jobexecution (fk_jobinstanceid);

create table jbatch.jobparameter (
  name varchar(255),
  value varchar(255),
  fk_jobexecid bigint references jbatch.jobexecution
);
create index jobparameter_execution on jbatch.jobparameter (fk_jobexecid);

create table jbatch.stepthreadexecution (
  stepexecid serial primary key,
  threadtype varchar(31),
  batchstatus integer not null,
  m_commit bigint not null,
  endtime timestamp,
  exitstatus varchar(512),
  m_filter bigint not null,
  internalstatus integer not null,
  partnum integer not null,
  userdata bytea,
  m_processskip bigint not null,
  m_read bigint not null,
  m_readskip bigint not null,
  m_rollback bigint not null,
  starttime timestamp,
  stepname varchar(128) not null,
  m_write bigint not null,
  m_writeskip bigint not null,
  fk_jobexecid bigint not null references jbatch.jobexecution,
  fk_toplvl_stepexecid bigint references jbatch.stepthreadexecution,
  ispartitionedstep boolean,
  constraint unq_stepthreadexecution_0 unique (fk_jobexecid, stepname, partnum)
);

create table jbatch.stepthreadinstance (
  partnum integer not null,
  stepname varchar(128) not null,
  threadtype varchar(31),
  checkpointdata bytea,
  fk_jobinstanceid bigint not null references jbatch.jobinstance,
  fk_latest_stepexecid bigint not null references jbatch.stepthreadexecution,
  partitioned boolean,
  partitionplansize integer,
  startcount integer,
  primary key (partnum, stepname, fk_jobinstanceid)
);
create index stepthreadinstance_instance on jbatch.stepthreadinstance (fk_jobinstanceid);

create table jbatch.remotablepartition (
  partnum integer not null,
  stepname varchar(255) not null,
  internalstate integer,
  lastupdated timestamp,
  logpath varchar(512),
  resturl varchar(512),
  serverid varchar(256),
  fk_jobexecutionid bigint not null references jbatch.jobexecution,
  fk_stepexecutionid bigint references jbatch.stepthreadexecution,
  primary key (partnum, stepname, fk_jobexecutionid)
);

grant select, insert, update, delete on all tables in schema jbatch to penny_batch;
grant usage on all sequences in schema jbatch to penny_batch;
