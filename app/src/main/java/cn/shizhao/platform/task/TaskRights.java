package cn.shizhao.platform.task;

/**
 * What someone may do with a task.
 *
 * @param urge send a message to whoever has it
 * @param giveBack put it back on the table
 * @param transfer put it into someone else's hands
 * @param anyone whether that may be anyone in service, not only the unit or group
 * @param takeOver take it out of the hands of whom they stand in for, or who stands in
 * for them
 * @param work claim or complete it
 */
record TaskRights(boolean urge, boolean giveBack, boolean transfer, boolean anyone, boolean takeOver, boolean work) {
}
