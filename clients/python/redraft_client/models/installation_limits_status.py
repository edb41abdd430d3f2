from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.agent_account import AgentAccount
    from ..models.installation_limits import InstallationLimits
    from ..models.spending import Spending


T = TypeVar("T", bound="InstallationLimitsStatus")


@_attrs_define
class InstallationLimitsStatus:
    """The limits of the installation, what was spent, and what is known of its accounts.

    Attributes:
        accounts (list[AgentAccount]): The accounts.
        limits (InstallationLimits): What the installation allows; what is left out is not limited.
        spent (Spending): What was spent, by the periods of the budgets.
    """

    accounts: list[AgentAccount]
    limits: InstallationLimits
    spent: Spending
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        accounts = []
        for accounts_item_data in self.accounts:
            accounts_item = accounts_item_data.to_dict()
            accounts.append(accounts_item)

        limits = self.limits.to_dict()

        spent = self.spent.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "accounts": accounts,
                "limits": limits,
                "spent": spent,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.agent_account import AgentAccount
        from ..models.installation_limits import InstallationLimits
        from ..models.spending import Spending

        d = dict(src_dict)
        accounts = []
        _accounts = d.pop("accounts")
        for accounts_item_data in _accounts:
            accounts_item = AgentAccount.from_dict(accounts_item_data)

            accounts.append(accounts_item)

        limits = InstallationLimits.from_dict(d.pop("limits"))

        spent = Spending.from_dict(d.pop("spent"))

        installation_limits_status = cls(
            accounts=accounts,
            limits=limits,
            spent=spent,
        )

        installation_limits_status.additional_properties = d
        return installation_limits_status

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
