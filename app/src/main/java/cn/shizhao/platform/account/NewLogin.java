package cn.shizhao.platform.account;

/**
 * A login just made or given a new password, to be handed over on paper once.
 *
 * @param id staff number
 * @param name shown to people
 * @param unit where the sheet goes to, such as 预算科
 * @param password in plain text; stored nowhere
 */
public record NewLogin(String id, String name, String unit, String password) {
}
