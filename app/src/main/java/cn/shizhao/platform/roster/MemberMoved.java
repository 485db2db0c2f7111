package cn.shizhao.platform.roster;

/**
 * Someone in service got another post or section; told in the transaction that puts the
 * new roster in force.
 *
 * @param importId the import that did it
 * @param before the person before
 * @param after the person now
 * @param actor staff number or 系统
 */
public record MemberMoved(String importId, Member before, Member after, String actor) {
}
