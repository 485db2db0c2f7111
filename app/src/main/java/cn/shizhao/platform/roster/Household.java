package cn.shizhao.platform.roster;

/**
 * A household that a person of the bureau is paired with.
 *
 * @param code 户号
 * @param householder 户主
 * @param village 村
 * @param personId 联系人工号
 */
record Household(String code, String householder, String village, String personId) {
}
