package cn.shizhao.platform.engine;

import cn.shizhao.platform.database.Lost;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads and saves a session once more when the connection was lost: done twice it is the
 * same session.
 */
class SessionTransactions implements TransactionOperations {

	private final TransactionTemplate transactions;

	SessionTransactions(PlatformTransactionManager transactions) {
		this.transactions = new TransactionTemplate(transactions);
		this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Override
	public <T> @Nullable T execute(TransactionCallback<T> work) {
		try {
			return this.transactions.execute(work);
		}
		catch (RuntimeException ex) {
			if (!Lost.caused(ex)) {
				throw ex;
			}
			return this.transactions.execute(work);
		}
	}

}
