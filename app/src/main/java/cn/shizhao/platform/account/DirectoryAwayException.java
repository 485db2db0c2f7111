package cn.shizhao.platform.account;

import org.springframework.security.authentication.AuthenticationServiceException;

/**
 * The bureau's directory or provider does not answer, which is nobody's wrong password.
 */
public class DirectoryAwayException extends AuthenticationServiceException {

	private static final long serialVersionUID = 1L;

	public DirectoryAwayException(Throwable cause) {
		super("统一登录暂时不可用", cause);
	}

}
