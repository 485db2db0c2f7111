package cn.shizhao.platform.engine;

import java.util.Set;

import cn.shizhao.platform.account.Sessions;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Finds sessions by whose they are, in the table all nodes share.
 */
@Component
class StoredSessions implements Sessions {

	private final FindByIndexNameSessionRepository<?> sessions;

	StoredSessions(FindByIndexNameSessionRepository<?> sessions) {
		this.sessions = sessions;
	}

	@Override
	public void endAllOthers(String login) {
		String own = ownSession();
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			end(login, own);
			return;
		}
		// not before: who logs in again meanwhile would do so with the old password
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				end(login, own);
			}

		});
	}

	private void end(String login, @Nullable String own) {
		Set.copyOf(this.sessions.findByPrincipalName(login).keySet())
			.stream()
			.filter((id) -> !id.equals(own))
			.forEach(this.sessions::deleteById);
	}

	private static @Nullable String ownSession() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
			HttpSession session = attributes.getRequest().getSession(false);
			return (session != null) ? session.getId() : null;
		}
		return null;
	}

}
