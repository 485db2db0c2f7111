package cn.shizhao.platform.account;

import org.springframework.security.authentication.AccountStatusException;

/**
 * Someone proved who they are to the directory or the provider, but there is no account
 * of a person in service under that staff number.
 */
public class NoAccountException extends AccountStatusException {

	private static final long serialVersionUID = 1L;

	public NoAccountException() {
		super("统一登录里的工号在本系统没有账户");
	}

}
